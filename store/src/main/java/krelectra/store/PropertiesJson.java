package krelectra.store;

import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.json.Json;
import org.jspecify.annotations.Nullable;

/** Properties as a JSON object of strings. */
final class PropertiesJson {
  private PropertiesJson() {}

  /** Null if there are none. */
  static @Nullable Json write(Map<String, String> properties) {
    if (properties.isEmpty()) {
      return null;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    properties.forEach((name, value) -> members.put(name, Json.of(value)));
    return new Json.Obj(members);
  }

  static Map<String, String> read(Json json) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (json instanceof Json.Obj(Map<String, Json> members)) {
      members.forEach((name, value) -> properties.put(name, value.scalar()));
    }
    return properties;
  }
}
