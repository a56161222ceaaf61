package krelectra.inference.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a safetensors file says of its tensors, checked against its length. */
record SafetensorsHeader(Map<String, Place> places) {
  private static final String CURE = "copy or download the file again";
  private static final int MAX_TENSORS = 100_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Where a tensor's bytes lie, counted from the end of the header. */
  record Place(TensorInfo info, long begin, long end) {}

  /**
   * Reads and checks the header.
   *
   * @param dataLength bytes that follow it
   */
  static SafetensorsHeader parse(Path file, byte[] json, long dataLength) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw InputException.at(file, "has a header that is no JSON", CURE, e);
    }
    if (!root.isObject() || root.size() > MAX_TENSORS) {
      throw InputException.at(file, "has a header that lists no tensors", CURE);
    }
    Map<String, Place> places = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        places.put(entry.getKey(), place(file, entry.getKey(), entry.getValue()));
      }
    }
    checkLayout(file, places, dataLength);
    return new SafetensorsHeader(places);
  }

  private static Place place(Path file, String name, JsonNode node) {
    JsonNode offsets = node.path("data_offsets");
    JsonNode dtype = node.path("dtype");
    if (!dtype.isString() || !offsets.isArray() || offsets.size() != 2) {
      throw InputException.at(
          file, "does not say where tensor " + Printable.of(name) + " lies", CURE);
    }
    long[] shape = shape(file, name, node.path("shape"));
    long begin = number(file, name, offsets.get(0));
    long end = number(file, name, offsets.get(1));
    Dtype known = dtype(file, name, dtype.asString());
    long expected = product(file, name, shape, known.bytes());
    if (end < begin || end - begin != expected) {
      throw InputException.at(
          file,
          "gives tensor "
              + Printable.of(name)
              + " "
              + (end - begin)
              + " bytes, expected "
              + expected,
          CURE);
    }
    return new Place(new TensorInfo(name, known, shape), begin, end);
  }

  private static void checkLayout(Path file, Map<String, Place> places, long dataLength) {
    List<Place> inOrder = new ArrayList<>(places.values());
    inOrder.sort(Comparator.comparingLong(Place::begin).thenComparingLong(Place::end));
    long done = 0;
    for (Place place : inOrder) {
      if (place.begin() != done) {
        throw InputException.at(
            file,
            "has a gap or an overlap before tensor " + Printable.of(place.info().name()),
            CURE);
      }
      done = place.end();
    }
    if (done != dataLength) {
      throw InputException.at(
          file, "holds " + dataLength + " bytes of tensors, expected " + done, CURE);
    }
  }

  private static long[] shape(Path file, String name, JsonNode node) {
    if (!node.isArray() || node.size() > 8) {
      throw InputException.at(file, "gives tensor " + Printable.of(name) + " no shape", CURE);
    }
    long[] shape = new long[node.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = number(file, name, node.get(i));
    }
    return shape;
  }

  private static long number(Path file, String name, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
      throw InputException.at(
          file, "gives tensor " + Printable.of(name) + " a size that is no number", CURE);
    }
    return node.asLong();
  }

  private static long product(Path file, String name, long[] shape, int width) {
    try {
      long product = width;
      for (long dimension : shape) {
        product = Math.multiplyExact(product, dimension);
      }
      return product;
    } catch (ArithmeticException e) {
      throw InputException.at(
          file, "gives tensor " + Printable.of(name) + " an impossible shape", CURE, e);
    }
  }

  private static Dtype dtype(Path file, String name, String text) {
    for (Dtype dtype : Dtype.values()) {
      if (dtype.name().equals(text)) {
        return dtype;
      }
    }
    throw InputException.at(
        file,
        "holds tensor " + Printable.of(name) + " in the unknown type " + Printable.of(text),
        "save the model in fp32, fp16 or bf16");
  }
}
