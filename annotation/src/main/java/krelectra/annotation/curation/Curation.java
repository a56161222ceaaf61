package krelectra.annotation.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.curation.CurationItem.Said;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * Makes the curator's labels of a document: copies of those that are taken, under ids of their own.
 * A relation joins the curator's spans where there are such, else those that it was drawn between.
 */
public final class Curation {
  private final String curator;
  private final AnnotatedDocument annotated;
  private final Map<List<String>, String> curated = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Subjects subjects;
  private final List<Edit> edits = new ArrayList<>();

  /** Decides in a document. */
  public Curation(AnnotatedDocument annotated, String curator) {
    this.annotated = annotated;
    this.curator = curator;
    subjects = new Subjects(annotated);
    for (Label label : annotated.labels()) {
      labels.put(label.id(), label);
      ids.add(label.id());
      if (label.annotator().equals(curator) && label.state() == Label.State.ACCEPTED) {
        curated.put(List.of(label.layer(), subjects.of(label)), label.id());
      }
    }
  }

  /** Takes what a strategy says of an item that is not decided; how many labels were made. */
  public int take(CurationItem item, CurationStrategy strategy) {
    return item.isDecided() ? 0 : put(strategy.chosen(item));
  }

  /** Decides an item anew: the curator's labels become what one annotator says. */
  public void accept(CurationItem item, String annotator) {
    item.decided().forEach(label -> edits.add(Edit.remove(new Item.OfLabel(label))));
    put(item.of(annotator));
  }

  private int put(List<Said> chosen) {
    for (Said said : chosen) {
      edits.add(Edit.put(new Item.OfLabel(copy(said.label(), said.subject()))));
    }
    return chosen.size();
  }

  private Label copy(Label label, String subject) {
    String id = curator + "/" + label.id();
    for (int i = 2; !ids.add(id); i++) {
      id = curator + "/" + label.id() + "." + i;
    }
    Target target =
        switch (label.target()) {
          case Target.OfRelation(String source, String to) ->
              new Target.OfRelation(own(source), own(to));
          case Target.OfChain(List<String> members) ->
              new Target.OfChain(members.stream().map(this::own).toList());
          default -> label.target();
        };
    Map<String, Value> features = new LinkedHashMap<>(label.features());
    features.replaceAll(
        (name, value) ->
            value instanceof Value.Links(List<Link> links)
                ? new Value.Links(
                    links.stream().map(link -> new Link(link.role(), own(link.target()))).toList())
                : value);
    curated.putIfAbsent(List.of(label.layer(), subject), id);
    return new Label(
        id,
        annotated.document().id(),
        label.layer(),
        curator,
        target,
        features,
        Label.State.ACCEPTED);
  }

  /** The curator's label of the same layer on the same thing, else the label itself. */
  private String own(String id) {
    Label label = labels.get(id);
    return label == null
        ? id
        : curated.getOrDefault(List.of(label.layer(), subjects.of(label)), id);
  }

  /** What is to be done. */
  public List<Edit> edits() {
    return List.copyOf(edits);
  }
}
