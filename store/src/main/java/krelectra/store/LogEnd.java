package krelectra.store;

import krelectra.annotation.json.Json;

/**
 * What a project's log comes to.
 *
 * @param entries how many it has
 * @param chain the digest of the last entry, which is over all
 * @param items how many items the project then has
 * @param state the digest of the items
 * @param dataSets how many data sets it keeps
 */
record LogEnd(long entries, String chain, long items, String state, long dataSets) {
  Json.Obj json() {
    return Json.object(
        "entries", Json.of(entries),
        "chain", Json.of(chain),
        "items", Json.of(items),
        "state", Json.of(state),
        "sets", Json.of(dataSets));
  }

  static LogEnd of(Json.Obj json) {
    return new LogEnd(
        number(json, "entries"),
        json.text("chain"),
        number(json, "items"),
        json.text("state"),
        json.get("sets") == null ? 0 : number(json, "sets")); // older backups know none
  }

  private static long number(Json.Obj json, String name) {
    if (json.get(name) instanceof Json.Num(String literal)) {
      return Long.parseLong(literal);
    }
    throw new IllegalArgumentException("no number: " + name);
  }
}
