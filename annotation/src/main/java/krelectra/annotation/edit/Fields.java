package krelectra.annotation.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import krelectra.annotation.json.Json;

/** The members of a JSON object that must be there, each of its type. */
record Fields(Map<String, Json> members) {
  static Fields of(Json json) {
    if (json instanceof Json.Obj(Map<String, Json> members)) {
      return new Fields(members);
    }
    throw new IllegalArgumentException("no JSON object: " + json);
  }

  Json get(String name) {
    Json value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("lacks " + name);
    }
    return value;
  }

  String text(String name) {
    if (get(name) instanceof Json.Text(String text)) {
      return text;
    }
    throw new IllegalArgumentException(name + " is no text");
  }

  long number(String name) {
    if (get(name) instanceof Json.Num(String literal)) {
      return Long.parseLong(literal);
    }
    throw new IllegalArgumentException(name + " is no number");
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    if (get(name) instanceof Json.Flag(boolean flag)) {
      return flag;
    }
    throw new IllegalArgumentException(name + " is neither true nor false");
  }

  List<Json> items(String name) {
    if (get(name) instanceof Json.Array(List<Json> items)) {
      return items;
    }
    throw new IllegalArgumentException(name + " is no list");
  }

  List<String> texts(String name) {
    return items(name).stream().map(Json::scalar).toList();
  }

  Fields object(String name) {
    return of(get(name));
  }

  Map<String, String> properties(String name) {
    Map<String, String> properties = new LinkedHashMap<>();
    object(name).members().forEach((key, value) -> properties.put(key, value.scalar()));
    return properties;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
  }

  static Json constant(Enum<?> constant) {
    return Json.of(constant.name().toLowerCase(Locale.ROOT));
  }

  static Json properties(Map<String, String> properties) {
    Map<String, Json> members = new LinkedHashMap<>();
    properties.forEach((name, value) -> members.put(name, Json.of(value)));
    return new Json.Obj(members);
  }

  static Json texts(List<String> texts) {
    return new Json.Array(texts.stream().map(Json::of).toList());
  }
}
