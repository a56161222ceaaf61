package krelectra.annotation.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.merge.MergeReport.Difference;

/**
 * What another's document adds to one's own of the same text. A label is the same if its layer,
 * annotator, state, what it is given to and what it says are the same; ids play no part.
 */
public final class DocumentMerge {
  private final SettingsMerge settings;
  private final MergeOptions options;
  private final MergeReport report;

  /** Merges documents of two projects. */
  public DocumentMerge(SettingsMerge settings, MergeOptions options, MergeReport report) {
    this.settings = settings;
    this.options = options;
    this.report = report;
  }

  /** A document of another text here: it is told, and nothing of it comes. */
  public void different(String document) {
    report.differs(new Difference.Text(document));
  }

  /** A document that is not here: it comes whole. */
  public AnnotatedDocument arrival(AnnotatedDocument theirs) {
    report.newDocument(theirs.labels().size(), theirs.notes().size());
    return new AnnotatedDocument(
        theirs.document(),
        theirs.sentences(),
        theirs.labels().stream().map(this::known).toList(),
        theirs.notes().stream().map(this::known).toList());
  }

  /** The same with the ids that annotator and layer have here. */
  private Label known(Label label) {
    return new Label(
        label.id(),
        label.document(),
        settings.layerId(label.layer()),
        options.annotator(label.annotator()),
        label.target(),
        label.features(),
        label.state());
  }

  private Note known(Note note) {
    return new Note(
        note.id(),
        note.document(),
        note.subject(),
        options.annotator(note.author()),
        note.time(),
        note.question(),
        note.text());
  }

  /** What is to be done to one's own document. */
  public List<Edit> edits(AnnotatedDocument ours, AnnotatedDocument theirs) {
    report.sameDocument();
    Translation translation = new Translation(ours, theirs);
    Content own = new Content(ours);
    List<Edit> edits = new ArrayList<>();
    List<Label> coming = new ArrayList<>();
    for (Label label : theirs.labels()) {
      Label here = translation.label(known(label));
      if (here == null) {
        report.differs(lost(ours, theirs, label));
        continue;
      }
      Label same = own.same(here, translation);
      Label other = same == null ? own.other(here, translation) : null;
      if (same != null) {
        translation.isKnown(label.id(), same.id());
        report.same();
      } else if (other != null) {
        translation.isKnown(label.id(), other.id());
        differs(own, other, here, edits);
      } else {
        coming.add(here);
      }
    }
    // Only now is it known which of the labels that relations join are here already.
    for (Label label : coming) {
      edits.add(Edit.put(new Item.OfLabel(translation.given(label))));
      report.added();
    }
    notes(ours, theirs, translation, edits);
    return edits;
  }

  private Difference lost(AnnotatedDocument ours, AnnotatedDocument theirs, Label label) {
    return new Difference.Lost(
        ours.document().id(),
        label.layer(),
        options.annotator(label.annotator()),
        new Subjects(theirs).of(label));
  }

  private void differs(Content own, Label other, Label here, List<Edit> edits) {
    report.differs(
        new Difference.Said(
            other.document(),
            other.layer(),
            other.annotator(),
            own.subject(other),
            Content.said(other),
            Content.said(here)));
    if (options.takesTheirs()) {
      Label changed = other.withFeatures(here.features()).withState(here.state());
      edits.add(Edit.change(new Item.OfLabel(other), new Item.OfLabel(changed)));
      report.changed();
    }
  }

  private void notes(
      AnnotatedDocument ours, AnnotatedDocument theirs, Translation translation, List<Edit> edits) {
    Set<List<Object>> known = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Note note : ours.notes()) {
      known.add(List.of(note.subject(), note.author(), note.time(), note.text()));
      ids.add(note.id());
    }
    for (Note note : theirs.notes()) {
      Note here = translation.note(known(note), ids);
      if (known.add(List.of(here.subject(), here.author(), here.time(), here.text()))) {
        edits.add(Edit.put(new Item.OfNote(here)));
        ids.add(here.id());
        report.note();
      }
    }
  }

  /** The ids of sentences here by their places. */
  static Map<Range, String> places(AnnotatedDocument annotated) {
    Map<Range, String> places = new HashMap<>();
    for (Sentence sentence : annotated.sentences()) {
      places.putIfAbsent(sentence.range(), sentence.id());
    }
    return places;
  }
}
