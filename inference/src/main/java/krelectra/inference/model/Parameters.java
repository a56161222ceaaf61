package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A network's parameters by their Hugging Face names, in a fixed order. They belong to the manager
 * that made them; whoever computes with them does so in an {@link ai.djl.ndarray.NDScope}, because
 * a result of a parameter would otherwise stay with it.
 */
public final class Parameters {
  private final Map<String, NDArray> byName;

  public Parameters(Map<String, NDArray> byName) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * The parameter of that name.
   *
   * @throws IllegalArgumentException if the network has none of that name
   */
  public NDArray get(String name) {
    NDArray parameter = byName.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return parameter;
  }

  /** The names in order. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** How many numbers there are in all. */
  public long count() {
    return byName.values().stream().mapToLong(NDArray::size).sum();
  }
}
