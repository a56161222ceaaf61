package krelectra.inference.weights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.inference.InputException;
import krelectra.inference.weights.PickleValue.Global;
import krelectra.inference.weights.PickleValue.None;
import krelectra.inference.weights.PickleValue.Storage;
import krelectra.inference.weights.PickleValue.Tensor;
import krelectra.inference.weights.PickleValue.Tuple;

/**
 * The names that {@code torch.save} puts into a pickle for tensors (PyTorch,
 * torch/serialization.py, torch/_tensor.py and torch/_utils.py) and what they stand for.
 */
final class TorchNames {
  private static final String DICT = "collections.OrderedDict";
  private static final String TENSOR = "torch._utils._rebuild_tensor";
  private static final String TENSOR_2 = "torch._utils._rebuild_tensor_v2";
  private static final String TENSOR_3 = "torch._utils._rebuild_tensor_v3";
  private static final String PARAMETER = "torch._utils._rebuild_parameter";
  private static final Set<String> CALLS = Set.of(DICT, TENSOR, TENSOR_2, TENSOR_3, PARAMETER);

  /** A storage without a type; the tensor names it. */
  private static final Set<String> UNTYPED =
      Set.of("torch.storage.UntypedStorage", "torch.UntypedStorage");

  private static final Map<String, Dtype> STORAGES =
      Map.of(
          "torch.DoubleStorage", Dtype.F64,
          "torch.FloatStorage", Dtype.F32,
          "torch.HalfStorage", Dtype.F16,
          "torch.BFloat16Storage", Dtype.BF16,
          "torch.LongStorage", Dtype.I64,
          "torch.IntStorage", Dtype.I32,
          "torch.ShortStorage", Dtype.I16,
          "torch.CharStorage", Dtype.I8,
          "torch.ByteStorage", Dtype.U8,
          "torch.BoolStorage", Dtype.BOOL);

  private static final Map<String, Dtype> DTYPES =
      Map.of(
          "torch.float64", Dtype.F64,
          "torch.float32", Dtype.F32,
          "torch.float16", Dtype.F16,
          "torch.bfloat16", Dtype.BF16,
          "torch.int64", Dtype.I64,
          "torch.int32", Dtype.I32,
          "torch.int16", Dtype.I16,
          "torch.int8", Dtype.I8,
          "torch.uint8", Dtype.U8,
          "torch.bool", Dtype.BOOL);

  private final MappedFile file;
  private final Map<String, Integer> widths = new HashMap<>();

  TorchNames(MappedFile file) {
    this.file = file;
  }

  /** The bytes of an element of each storage seen so far, by its key; −1 where that differs. */
  Map<String, Integer> widths() {
    return widths;
  }

  /** Whether weights may name it. */
  boolean isKnown(String name) {
    return CALLS.contains(name)
        || UNTYPED.contains(name)
        || STORAGES.containsKey(name)
        || DTYPES.containsKey(name);
  }

  /**
   * A storage from its persistent id: {@code ("storage", type, key, device, elements)}, and in
   * streams {@code None} or {@code (key, first, elements)} of a view as a sixth.
   */
  Storage storage(Object id) {
    if (id instanceof Tuple(List<Object> parts)
        && parts.size() >= 5
        && "storage".equals(parts.get(0))
        && parts.get(1) instanceof Global(String type)
        && parts.get(2) instanceof String key
        && parts.get(4) instanceof Long elements
        && elements >= 0) {
      Dtype dtype = UNTYPED.contains(type) ? Dtype.U8 : STORAGES.get(type);
      if (dtype != null) {
        widths.merge(key, dtype.bytes(), (one, other) -> one.equals(other) ? one : -1);
        return new Storage(key, dtype, elements, parts.size() == 5 ? 0 : first(parts.get(5)));
      }
    }
    throw damaged("a storage");
  }

  /** What the call of a known name gives. */
  Object call(String name, List<Object> arguments) {
    return switch (name) {
      case DICT -> dictionary(arguments);
      case TENSOR, TENSOR_2, TENSOR_3 -> tensor(name, arguments);
      case PARAMETER -> {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof Tensor tensor)) {
          throw damaged("a parameter");
        }
        yield tensor;
      }
      default -> throw damaged("a call of " + name);
    };
  }

  private Map<Object, Object> dictionary(List<Object> arguments) {
    Map<Object, Object> map = new LinkedHashMap<>();
    if (arguments.isEmpty()) {
      return map;
    }
    if (arguments.size() == 1 && arguments.getFirst() instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (!(pair instanceof Tuple(List<Object> both)
            && both.size() == 2
            && both.getFirst() instanceof String key)) {
          throw damaged("a dictionary");
        }
        map.put(key, both.getLast());
      }
      return map;
    }
    throw damaged("a dictionary");
  }

  /**
   * {@code (storage, offset, size, stride, requires_grad, hooks[, metadata])}; version 3 has the
   * type before the metadata. Metadata would negate or conjugate the numbers.
   */
  private Tensor tensor(String name, List<Object> arguments) {
    if (arguments.size() < 4
        || !(arguments.get(0) instanceof Storage storage)
        || !(arguments.get(1) instanceof Long offset)) {
      throw damaged("a tensor");
    }
    int metadata = name.equals(TENSOR_3) ? 7 : 6;
    if (arguments.size() > metadata
        && arguments.get(metadata) != None.NONE
        && !(arguments.get(metadata) instanceof Map<?, ?> map && map.isEmpty())) {
      throw InputException.at(
          file.path(), "holds a tensor with a pending operation", "save it after .resolve_neg()");
    }
    Storage typed = name.equals(TENSOR_3) ? typed(storage, arguments) : storage;
    return new Tensor(typed, offset, sizes(arguments.get(2)), sizes(arguments.get(3)));
  }

  private Storage typed(Storage storage, List<Object> arguments) {
    if (arguments.size() > 6 && arguments.get(6) instanceof Global(String type)) {
      Dtype dtype = DTYPES.get(type);
      if (dtype != null) {
        return new Storage(storage.key(), dtype, storage.elements() / dtype.bytes(), 0);
      }
    }
    throw damaged("a tensor");
  }

  private long first(Object view) {
    if (view == None.NONE) {
      return 0;
    }
    if (view instanceof Tuple(List<Object> parts)
        && parts.size() == 3
        && parts.get(1) instanceof Long first
        && first >= 0) {
      return first;
    }
    throw damaged("a storage");
  }

  private long[] sizes(Object tuple) {
    if (tuple instanceof Tuple(List<Object> parts) && parts.size() <= 8) {
      long[] sizes = new long[parts.size()];
      for (int i = 0; i < sizes.length; i++) {
        if (!(parts.get(i) instanceof Long size) || size < 0) {
          throw damaged("a tensor's shape");
        }
        sizes[i] = size;
      }
      return sizes;
    }
    throw damaged("a tensor's shape");
  }

  private InputException damaged(String what) {
    return file.damaged("describes " + what + " in a way that PyTorch does not");
  }
}
