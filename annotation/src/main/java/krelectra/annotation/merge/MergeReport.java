package krelectra.annotation.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What came of bringing another's project in. */
public final class MergeReport {
  private final List<Difference> differences = new ArrayList<>();
  private long newDocuments;
  private long sameDocuments;
  private long addedLabels;
  private long changedLabels;
  private long sameLabels;
  private long addedNotes;

  /** Something of the other's that did not come in as it is. */
  public sealed interface Difference {
    /** A document of the same id whose text is another: nothing of it came in. */
    record Text(String document) implements Difference {}

    /**
     * An annotator says one thing here and another there of the same; which counts is an option.
     *
     * @param subject what it is said of
     */
    record Said(
        String document, String layer, String annotator, String subject, String ours, String theirs)
        implements Difference {}

    /** A label on something that is not in one's own document: a sentence that is cut otherwise. */
    record Lost(String document, String layer, String annotator, String subject)
        implements Difference {}
  }

  void newDocument(int labels, int notes) {
    newDocuments++;
    addedLabels += labels;
    addedNotes += notes;
  }

  void sameDocument() {
    sameDocuments++;
  }

  void added() {
    addedLabels++;
  }

  void changed() {
    changedLabels++;
  }

  void same() {
    sameLabels++;
  }

  void note() {
    addedNotes++;
  }

  void differs(Difference difference) {
    differences.add(difference);
  }

  /** What did not come in as it is, in order. */
  public List<Difference> differences() {
    return Collections.unmodifiableList(differences);
  }

  /** Documents that came in. */
  public long newDocuments() {
    return newDocuments;
  }

  /** Documents that were there, of the same text. */
  public long sameDocuments() {
    return sameDocuments;
  }

  /** Labels that came in. */
  public long addedLabels() {
    return addedLabels;
  }

  /** Labels that say now what they say there. */
  public long changedLabels() {
    return changedLabels;
  }

  /** Labels that were there already. */
  public long sameLabels() {
    return sameLabels;
  }

  /** Notes that came in. */
  public long addedNotes() {
    return addedNotes;
  }
}
