cat(sprintf("R %s, data.table %s\n", getRversion(), packageVersion("data.table")))
