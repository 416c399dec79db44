type BuiltIn = Pick<NodeJS.Process, "getBuiltinModule">["getBuiltinModule"];

/** A module of Node's own, fetched when it is first wanted: zlib and crypto take milliseconds that most runs need not pay. */
export const builtIn: BuiltIn = (id: string) => process.getBuiltinModule(id as "node:fs");
