package krelectra.annotation.quality;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A data set cut into parts for training, choosing and testing. The same items, shares and seed
 * give the same parts, in whatever order the items come.
 *
 * @param parts by the items' ids
 */
public record Split(Map<String, Part> parts) {
  public Split {
    parts = Map.copyOf(parts);
  }

  /** A part. */
  public enum Part {
    TRAIN,
    DEV,
    TEST
  }

  /**
   * How large the parts are.
   *
   * @param dev share of the items, from 0
   * @param test share of the items, from 0
   */
  public record Shares(double dev, double test) {
    public Shares {
      if (!(dev >= 0 && test >= 0 && dev + test < 1)) {
        throw new IllegalArgumentException("shares " + dev + ", " + test);
      }
    }
  }

  /** No document lies in two parts; parts are as near to their shares as documents allow. */
  public static Split byDocument(List<Example> examples, Shares shares, long seed) {
    Map<String, List<Example>> documents = groups(examples, Example::document);
    List<String> order = new ArrayList<>(documents.keySet());
    Collections.shuffle(order, new Random(seed));
    double[] room = {
      shares.test() * examples.size(), shares.dev() * examples.size(), Double.POSITIVE_INFINITY
    };
    Part[] fill = {Part.TEST, Part.DEV, Part.TRAIN};
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String name : order) {
      List<Example> document = requireNonNull(documents.get(name));
      int into = 0;
      // A document goes where at least half of it has room.
      while (room[into] < document.size() / 2.0) {
        into++;
      }
      room[into] -= document.size();
      for (Example example : document) {
        parts.put(example.id(), fill[into]);
      }
    }
    return new Split(parts);
  }

  /** Each label has its share in each part, as nearly as whole items allow. */
  public static Split stratified(List<Example> examples, Shares shares, long seed) {
    Random random = new Random(seed);
    Map<String, Part> parts = new LinkedHashMap<>();
    // What rounding took from one label is given to the next.
    double dev = 0;
    double test = 0;
    for (List<Example> label : groups(examples, Example::label).values()) {
      Collections.shuffle(label, random);
      dev += shares.dev() * label.size();
      test += shares.test() * label.size();
      int devs = (int) Math.round(dev);
      int tests = Math.min(label.size() - Math.min(devs, label.size()), (int) Math.round(test));
      devs = Math.min(devs, label.size());
      dev -= devs;
      test -= tests;
      for (int i = 0; i < label.size(); i++) {
        Part part = i < tests ? Part.TEST : i < tests + devs ? Part.DEV : Part.TRAIN;
        parts.put(label.get(i).id(), part);
      }
    }
    return new Split(parts);
  }

  private static Map<String, List<Example>> groups(
      List<Example> examples, Function<Example, String> by) {
    List<Example> sorted = new ArrayList<>(examples);
    sorted.sort(Comparator.comparing(Example::id));
    Map<String, List<Example>> groups = new TreeMap<>();
    for (Example example : sorted) {
      groups.computeIfAbsent(by.apply(example), key -> new ArrayList<>()).add(example);
    }
    return groups;
  }

  /** The part of an item. */
  public Part part(Example example) {
    Part part = parts.get(example.id());
    if (part == null) {
      throw new IllegalArgumentException(example.id() + " is in no part");
    }
    return part;
  }
}
