package krelectra.annotation.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps that keep their order, which {@link Map#copyOf} does not. */
public final class Properties {
  private Properties() {}

  /** An unmodifiable copy in the same order. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The same map with a property set anew; an empty value takes it away. */
  public static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return Collections.unmodifiableMap(changed);
  }
}
