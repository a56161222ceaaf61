package krelectra.annotation.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/** What a format could not carry, counted. */
public final class Report {
  private static final int MOST_KINDS = 1000;

  private final Map<String, Integer> losses = new LinkedHashMap<>();
  private long reached;

  /** Reading has come to a line, counted from 1: what comes next is of it. */
  public void reach(long line) {
    reached = line;
  }

  /** The line that reading has come to; 0 if the format does not tell. */
  public long reached() {
    return reached;
  }

  /** Something was not carried, once. */
  public void lost(String what) {
    lost(what, 1);
  }

  /** Something was not carried. */
  public void lost(String what, int times) {
    if (losses.size() < MOST_KINDS || losses.containsKey(what)) {
      losses.merge(what, times, Integer::sum);
    } else {
      losses.merge("other things", times, Integer::sum);
    }
  }

  /** How often each was lost, in the order of their first time. */
  public Map<String, Integer> losses() {
    return Collections.unmodifiableMap(losses);
  }

  /** Whether everything was carried. */
  public boolean isEmpty() {
    return losses.isEmpty();
  }

  /** Labels that are left out, as nobody stands by them and the format could not say so. */
  public static final String UNDECIDED = "labels that are only suggested, or rejected";

  /**
   * Counts what a document says that a format has no place for.
   *
   * @param carried the features that it carries, by layer
   */
  public void compare(AnnotatedDocument annotated, Map<String, Set<String>> carried) {
    for (Label label : annotated.labels()) {
      Set<String> features = carried.get(label.layer());
      if (features == null) {
        lost("labels of the layer " + label.layer());
        continue;
      }
      for (String feature : label.features().keySet()) {
        if (!features.contains(feature)) {
          lost("the feature " + feature + " of the layer " + label.layer());
        }
      }
      if (label.state() != Label.State.ACCEPTED) {
        lost("that labels are suggested or rejected");
      }
    }
    if (!annotated.notes().isEmpty()) {
      lost("notes", annotated.notes().size());
    }
  }
}
