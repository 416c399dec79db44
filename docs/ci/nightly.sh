#!/bin/sh
# A night's run for cron or any CI that has a shell: prices are fetched, the claims and the market judged against the last accepted
# answers. Exits with the gravest of what happened: 2 a wrong question or no prices, 1 something changed, 3 something could not be
# told, 0 nothing new. The first run keeps its answers as the accepted ones; delete a file of $BASELINES to accept what is new.
#
#   30 22 * * 1-5  cd /srv/claims && FETCH=./fetch-prices.sh sh nightly.sh || mail -s liqstress you@example.org < out/summary.md
set -u

: "${FETCH:=./fetch-prices.sh}"   # yours: writes CSVs into the directory it is given
: "${DATA:=prices}"
: "${CLAIMS:=claims}"
: "${BASELINES:=baselines}"
: "${OUT:=out}"

if ! command -v liqstress >/dev/null 2>&1; then
  liqstress() { npx --yes liqstress "$@"; }
fi

gravity() {
  case $1 in
    0) echo 0 ;;
    3) echo 1 ;;
    1) echo 2 ;;
    2) echo 3 ;;
    *) echo 4 ;;
  esac
}

worst=0
# asked NAME COMMAND...: one question; its answer goes to $OUT/NAME.json and to the summary, its exit code into the worst so far
asked() {
  name=$1
  shift
  status=0
  liqstress "$@" --data "$DATA" --report "json=$OUT/$name.json" --report "markdown=$OUT/$name.md" || status=$?
  if [ -f "$OUT/$name.md" ]; then
    { printf '## %s\n\n' "$name"; cat "$OUT/$name.md"; printf '\n'; } >>"$OUT/summary.md"
  fi
  if [ "$(gravity "$status")" -gt "$(gravity "$worst")" ]; then worst=$status; fi
}

# kept NAME COMMAND...: the same, and another answer than the accepted one fails
kept() {
  baseline="$BASELINES/$1.json"
  if [ -f "$baseline" ]; then
    asked "$@" --baseline "$baseline" --fail-on change
  else
    asked "$@" --baseline "$baseline" --fail-on change --update-baseline
  fi
}

mkdir -p "$DATA" "$BASELINES" "$OUT"
rm -f "$OUT"/*.json "$OUT"/*.md
"$FETCH" "$DATA" || { echo "nightly: $FETCH failed: nothing is judged on old prices" >&2; exit 2; }

kept claims check "$CLAIMS"/*.yaml
kept regime regime --equity SPX --haven GOLD --yield Y10 --dollar DXY
kept stress stress --equity SPX --haven GOLD --yield Y10 --dollar DXY
asked bitcoin monitor BTC NDX --fail-on change --within 5d

exit "$worst"
