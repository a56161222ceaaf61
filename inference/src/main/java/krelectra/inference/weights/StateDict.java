package krelectra.inference.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.weights.PickleValue.Tensor;
import org.jspecify.annotations.Nullable;

/** Finds the named tensors in what {@code torch.save} was given. */
final class StateDict {
  /** Under which names training scripts put a state_dict beside other things. */
  private static final List<String> NESTED = List.of("state_dict", "model_state_dict", "model");

  private StateDict() {}

  /**
   * The tensors of a state_dict, or of one that lies in a dictionary of other things.
   *
   * @throws InputException if there is none
   */
  static Map<String, Tensor> tensors(MappedFile file, Object root) {
    Map<String, Tensor> tensors = direct(root);
    for (String name : NESTED) {
      if (tensors.isEmpty() && root instanceof Map<?, ?> map) {
        tensors = direct(map.get(name));
      }
    }
    if (tensors.isEmpty()) {
      throw InputException.at(
          file.path(), "holds no named tensors", "give a file that holds a model's state_dict");
    }
    return tensors;
  }

  private static Map<String, Tensor> direct(@Nullable Object value) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            if (key instanceof String name && item instanceof Tensor tensor) {
              tensors.put(name, tensor);
            }
          });
    }
    return tensors;
  }
}
