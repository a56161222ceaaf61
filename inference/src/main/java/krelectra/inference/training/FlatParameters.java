package krelectra.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.inference.model.ParameterSpec;

/**
 * Every parameter of a training as a stretch of one array, so that an optimizer step is a few large
 * operations. Parameters that weight decay acts on come first.
 */
public final class FlatParameters implements AutoCloseable {
  /** A parameter and where it lies. */
  public record Place(ParameterSpec spec, long start) {
    /** The index after its last number. */
    public long end() {
      return start + spec.shape().size();
    }
  }

  private final NDManager manager;
  private final NDArray values;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final long decayed;

  /**
   * Makes room for parameters, all zero.
   *
   * @param specs with names that differ
   */
  public FlatParameters(NDManager parent, List<ParameterSpec> specs) {
    manager = parent.newSubManager();
    List<ParameterSpec> inOrder = new ArrayList<>(specs);
    inOrder.sort(Comparator.comparing(spec -> !isDecayed(spec)));
    long start = 0;
    long end = 0;
    for (ParameterSpec spec : inOrder) {
      places.put(spec.name(), new Place(spec, start));
      start += spec.shape().size();
      end = isDecayed(spec) ? start : end;
    }
    decayed = end;
    values = manager.zeros(new Shape(start));
  }

  /** As in ELECTRA's optimization.py: not on LayerNorm, not on biases. */
  private static boolean isDecayed(ParameterSpec spec) {
    return !spec.name().contains("LayerNorm") && !spec.name().endsWith("bias");
  }

  /** All numbers, {@code [count]}; those that decay are the first {@link #decayed}. */
  public NDArray values() {
    return values;
  }

  /** How many of the numbers weight decay acts on. */
  public long decayed() {
    return decayed;
  }

  /** Where each parameter lies. */
  public Map<String, Place> places() {
    return Map.copyOf(places);
  }

  /** The parameters by where they lie: the order of {@link #values}. */
  public List<Place> inOrder() {
    return places.values().stream().sorted(Comparator.comparingLong(Place::start)).toList();
  }

  /** Fresh weights: normal ones truncated at two standard deviations, as in ELECTRA's code. */
  public void initialize(double standardDeviation, long seed) {
    var random = new Random(seed);
    float[] all = new float[(int) values.size()];
    for (Place place : places.values()) {
      for (long i = place.start(); i < place.end(); i++) {
        all[(int) i] =
            switch (place.spec().fresh()) {
              case ZEROS -> 0;
              case ONES -> 1;
              case NORMAL -> (float) (standardDeviation * truncated(random));
            };
      }
    }
    set(all);
  }

  private static double truncated(Random random) {
    double value = random.nextGaussian();
    while (Math.abs(value) > 2) {
      value = random.nextGaussian();
    }
    return value;
  }

  /** Replaces one parameter's numbers. */
  public void set(String name, float[] numbers) {
    Place place = places.get(name);
    if (place == null || place.spec().shape().size() != numbers.length) {
      throw new IllegalArgumentException(
          "no parameter " + name + " of " + numbers.length + " numbers");
    }
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      values.set(slice(place), manager.create(numbers));
    }
  }

  /** Replaces every number. */
  public void set(float[] all) {
    overwrite(values, all);
  }

  /**
   * Copies numbers into an array's own memory. {@code NDArray.set} would put a buffer of Java in
   * its place, whose alignment differs from process to process, and with it the last bits of
   * products.
   */
  static void overwrite(NDArray array, float[] numbers) {
    try (NDArray copy = array.getManager().create(numbers, array.getShape())) {
      copy.copyTo(array);
    }
  }

  /**
   * The parameters for one step, as arrays over the same memory that belong to the enclosing scope.
   * Because they are made anew for each step, no gradient is left from the one before.
   *
   * @param gradient whether gradients are wanted
   */
  public Map<String, NDArray> leaves(boolean gradient) {
    Map<String, NDArray> leaves = new LinkedHashMap<>();
    places.forEach(
        (name, place) -> {
          NDArray leaf = values.get(slice(place)).reshape(place.spec().shape());
          leaf.setRequiresGradient(gradient);
          leaves.put(name, leaf);
        });
    return leaves;
  }

  /** The gradients of such leaves in the order of {@link #values}, {@code [count]}. */
  public NDArray gradient(Map<String, NDArray> leaves) {
    NDList list = new NDList();
    for (NDArray leaf : leaves.values()) {
      list.add(leaf.getGradient().flatten());
    }
    return NDArrays.concat(list);
  }

  /** Adds the gradients of such leaves to {@code sum}, {@code [count]}. */
  public void addGradient(Map<String, NDArray> leaves, NDArray sum) {
    leaves.forEach((name, leaf) -> sum.get(slice(place(name))).addi(leaf.getGradient().flatten()));
  }

  private Place place(String name) {
    Place place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return place;
  }

  private static NDIndex slice(Place place) {
    return new NDIndex().addSliceDim(place.start(), place.end());
  }

  /** One parameter's numbers, copied. */
  public float[] copy(String name) {
    Place place = place(name);
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return values.get(slice(place)).toFloatArray();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
