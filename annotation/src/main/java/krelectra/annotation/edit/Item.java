package krelectra.annotation.edit;

import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;

/** Something in a corpus that an edit puts there, changes or takes away. */
public sealed interface Item {
  /** The project itself. */
  record OfProject(Project project) implements Item {}

  /** A layer. */
  record OfLayer(Layer layer) implements Item {}

  /** A tagset. */
  record OfTagset(Tagset tagset) implements Item {}

  /** An annotator. */
  record OfAnnotator(Annotator annotator) implements Item {}

  /** Who is to annotate a document. */
  record OfAssignment(Assignment assignment) implements Item {}

  /** That evidence was shown to an annotator. */
  record OfEvidenceUse(EvidenceUse use) implements Item {}

  /** A document without its sentences and labels, which are items themselves. */
  record OfDocument(Document document) implements Item {}

  /** A sentence. */
  record OfSentence(Sentence sentence) implements Item {}

  /** A label. */
  record OfLabel(Label label) implements Item {}

  /** A note. */
  record OfNote(Note note) implements Item {}

  /** What it is found by. */
  default Key key() {
    return switch (this) {
      case OfProject(Project p) -> new Key(Kind.PROJECT, "", p.id());
      case OfLayer(Layer l) -> new Key(Kind.LAYER, "", l.id());
      case OfTagset(Tagset t) -> new Key(Kind.TAGSET, "", t.id());
      case OfAnnotator(Annotator a) -> new Key(Kind.ANNOTATOR, "", a.id());
      case OfAssignment(Assignment a) -> new Key(Kind.ASSIGNMENT, "", a.document());
      case OfEvidenceUse(EvidenceUse u) -> new Key(Kind.EVIDENCE, "", u.id());
      case OfDocument(Document d) -> new Key(Kind.DOCUMENT, d.id(), d.id());
      case OfSentence(Sentence s) -> new Key(Kind.SENTENCE, s.document(), s.id());
      case OfLabel(Label l) -> new Key(Kind.LABEL, l.document(), l.id());
      case OfNote(Note n) -> new Key(Kind.NOTE, n.document(), n.id());
    };
  }
}
