package krelectra.app.corpus.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.search.Concordance;
import krelectra.app.corpus.Place;
import krelectra.store.StoredProject;

/**
 * Labels given to matches. One that has the label already is passed over; where spans may not
 * overlap, a label of the same annotator that lies exactly there gets the new tag, and a match that
 * touches another one is passed over.
 *
 * @param project in which the matches were found
 */
record LabelledLines(StoredProject project, SearchViewModel.Choice choice, String annotator) {
  /** Where a match lies in the corpus; empty if its sentence has gone. */
  static Optional<Place> place(StoredProject project, Concordance line) {
    Key key = project.sentenceOf(line.sentence()).orElse(null);
    if (key == null) {
      return Optional.empty();
    }
    return project.get(key) instanceof Item.OfSentence(Sentence sentence)
        ? Optional.of(
            new Place(
                key.document(),
                key.id(),
                new Range(line.start(), line.end()).shifted(sentence.range().start())))
        : Optional.empty();
  }

  /** The edits that label matches. */
  List<Edit> edits(List<Concordance> chosen) {
    List<Edit> edits = new ArrayList<>();
    String document = "";
    List<Label> own = List.of();
    List<Concordance> inOrder = new ArrayList<>(chosen);
    inOrder.sort(Concordance.BY_PLACE); // a document's labels are read once
    for (Concordance line : inOrder) {
      Place place = place(project, line).orElse(null);
      Range range = place == null ? null : place.range();
      if (place == null || range == null) {
        continue;
      }
      if (!place.document().equals(document)) {
        document = place.document();
        own = project.document(document).map(this::own).orElse(List.of());
      }
      edit(document, range, own).ifPresent(edits::add);
    }
    return edits;
  }

  private List<Label> own(AnnotatedDocument document) {
    return document.layer(choice.layer().id()).stream()
        .filter(label -> label.annotator().equals(annotator))
        .filter(label -> label.state() != Label.State.REJECTED)
        .toList();
  }

  private Optional<Edit> edit(String document, Range range, List<Label> own) {
    Target target = new Target.OfSpan(List.of(range));
    List<Label> there = own.stream().filter(each -> each.target().equals(target)).toList();
    if (there.stream().anyMatch(each -> each.label().equals(choice.tag()))) {
      return Optional.empty();
    }
    boolean alone = choice.layer().overlap() == Overlap.NONE;
    if (alone && !there.isEmpty()) {
      Label before = there.getFirst();
      Map<String, Value> features = new java.util.LinkedHashMap<>(before.features());
      features.put(Feature.LABEL, Value.of(choice.tag()));
      return Optional.of(
          Edit.change(
              new Item.OfLabel(before),
              new Item.OfLabel(before.withFeatures(features).withState(Label.State.ACCEPTED))));
    }
    if (alone && own.stream().anyMatch(each -> touches(each, range))) {
      return Optional.empty();
    }
    Label made =
        new Label(
            UUID.randomUUID().toString(),
            document,
            choice.layer().id(),
            annotator,
            target,
            Map.of(Feature.LABEL, Value.of(choice.tag())),
            Label.State.ACCEPTED);
    return Optional.of(Edit.put(new Item.OfLabel(made)));
  }

  private static boolean touches(Label label, Range range) {
    return label.target().ranges().stream().anyMatch(range::overlaps);
  }
}
