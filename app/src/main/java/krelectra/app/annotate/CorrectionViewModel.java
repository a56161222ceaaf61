package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Corrections;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.app.annotate.text.Graphemes;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.SentenceLists;

/**
 * Corrects the text of the sentence at hand. Only what differs is replaced, so that labels before
 * and behind it stay where they are; what becomes of those that it touches is shown before.
 */
public final class CorrectionViewModel {
  /**
   * A label that the correction changes.
   *
   * @param name what it says
   * @param before its words now
   * @param after its words then; empty if all of them go
   */
  public record Affected(String name, String before, String after) {}

  /**
   * What a correction does.
   *
   * @param removed what goes
   * @param inserted what comes
   * @param affected the labels whose words change
   */
  public record Preview(String removed, String inserted, List<Affected> affected) {
    /** No correction. */
    public static final Preview NONE = new Preview("", "", List.of());

    /** Copies the list. */
    public Preview {
      affected = List.copyOf(affected);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
      return removed.equals(inserted);
    }
  }

  private final CorpusViewModel corpus;
  private final SentenceViewModel sentence;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);

  CorrectionViewModel(CorpusViewModel corpus, SentenceViewModel sentence) {
    this.corpus = corpus;
    this.sentence = sentence;
    text.addListener((value, before, now) -> look());
    sentence
        .atHandProperty()
        .addListener(
            (value, before, now) -> {
              boolean another =
                  before == null || now == null || !before.sentence().equals(now.sentence());
              if (another || !now.text().equals(before.text())) {
                reset();
              } else {
                look();
              }
            });
  }

  /** The text as it is to be; begins as it is. */
  public StringProperty textProperty() {
    return text;
  }

  /** What the correction does. */
  public ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Goes back to the text as it is. */
  public void reset() {
    AtHand now = sentence.atHandProperty().get();
    text.set(now == null ? "" : now.text());
    look();
  }

  private void look() {
    AtHand now = sentence.atHandProperty().get();
    preview.set(now == null ? Preview.NONE : preview(now));
  }

  private Preview preview(AtHand now) {
    Difference difference = Difference.of(now.text(), text.get());
    String removed = difference.part().of(now.text());
    if (removed.equals(difference.replacement())) {
      return Preview.NONE;
    }
    Edit edit =
        Corrections.replace(
            now.around(), now.inDocument(difference.part()), difference.replacement());
    return new Preview(removed, difference.replacement(), affected(now, edit));
  }

  private static List<Affected> affected(AtHand now, Edit edit) {
    if (!(edit instanceof Edit.Correction correction)) {
      return List.of();
    }
    String before = now.around().document().text();
    String after =
        before.substring(0, correction.start())
            + correction.inserted()
            + before.substring(correction.start() + correction.removed().length());
    List<Affected> affected = new ArrayList<>();
    for (Edit.Change change : correction.touched()) {
      if (change.before() instanceof Item.OfLabel(Label was)
          && change.after() instanceof Item.OfLabel(Label is)) {
        String words = words(was, before);
        String then = words(is, after);
        if (!words.equals(then)) {
          affected.add(new Affected(was.label(), words, then));
        }
      }
    }
    return affected;
  }

  private static String words(Label label, String text) {
    return String.join(
        " … ", label.target().ranges().stream().map(range -> range.of(text)).toList());
  }

  /** What differs between two texts: whole characters, from the first to the last of them. */
  record Difference(Range part, String replacement) {
    static Difference of(String before, String after) {
      Graphemes old = Graphemes.of(before);
      Graphemes young = Graphemes.of(after);
      int most = Math.min(old.count(), young.count());
      int head = 0;
      while (head < most && old.of(before, head).equals(young.of(after, head))) {
        head++;
      }
      int tail = 0;
      while (tail < most - head
          && old.of(before, old.count() - 1 - tail)
              .equals(young.of(after, young.count() - 1 - tail))) {
        tail++;
      }
      Range part = new Range(old.start(head), old.start(old.count() - tail));
      return new Difference(
          part, after.substring(young.start(head), young.start(young.count() - tail)));
    }
  }

  /** Makes the correction. */
  public void apply() {
    AtHand now = sentence.atHandProperty().get();
    if (now == null || preview.get().isEmpty()) {
      return;
    }
    Difference difference = Difference.of(now.text(), text.get());
    Range part = now.inDocument(difference.part());
    String expected = now.around().document().text();
    String document = now.around().document().id();
    String me = sentence.me();
    corpus.change(
        project -> {
          // All that touches the part, of every sentence: a correction names it.
          Optional<AnnotatedDocument> whole =
              new SentenceLists(project).around(document, now.sentence().id());
          whole
              .filter(each -> each.document().text().equals(expected))
              .ifPresent(
                  each ->
                      project.apply(Corrections.replace(each, part, difference.replacement()), me));
        });
  }
}
