package krelectra.app.annotate.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.layer.Unit;
import krelectra.annotation.scheme.FeatureChange;
import krelectra.store.LayerLabels;
import krelectra.store.StoredProject;

/** What a layer is, how its spans lie, what its labels say. */
public final class LayerFormViewModel {
  private final SchemeViewModel scheme;

  /** On a scheme. */
  public LayerFormViewModel(SchemeViewModel scheme) {
    this.scheme = scheme;
  }

  private void change(UnaryOperator<Layer> change) {
    Layer layer = scheme.layerProperty().get();
    if (layer != null && !change.apply(layer).equals(layer)) {
      scheme.changeLayer(layer.id(), change);
    }
  }

  private static Layer with(
      Layer l, String name, LayerKind kind, String base, List<Feature> features) {
    return new Layer(
        l.id(),
        name,
        kind,
        base,
        l.overlap(),
        l.discontinuous(),
        l.unit(),
        features,
        l.description(),
        l.guideline());
  }

  /** Calls it something else; formats go on naming it by its id. */
  public void rename(String name) {
    if (!name.isBlank()) {
      change(l -> with(l, name.strip(), l.kind(), l.base(), l.features()));
    }
  }

  /** Gives its labels to something else; refused while it has labels. */
  public void setKind(LayerKind kind) {
    Layer layer = scheme.layerProperty().get();
    if (layer == null || layer.kind() == kind) {
      return;
    }
    scheme
        .corpus()
        .ask(
            (project, progress) -> new LayerLabels(project).count(layer.id()),
            labels -> {
              if (labels == 0) {
                change(l -> with(l, l.name(), kind, l.base(), l.features()));
              } else {
                scheme.refuse(Refusal.USED);
              }
            });
  }

  /** The layer whose labels a relation or chain joins; empty for any. */
  public void setBase(String base) {
    change(l -> l.withBase(base));
  }

  public void setOverlap(Overlap overlap) {
    change(l -> l.withSpans(overlap, l.discontinuous(), l.unit()));
  }

  public void setUnit(Unit unit) {
    change(l -> l.withSpans(l.overlap(), l.discontinuous(), unit));
  }

  public void setDiscontinuous(boolean gaps) {
    change(l -> l.withSpans(l.overlap(), gaps, l.unit()));
  }

  public void describe(String line) {
    change(l -> l.withGuideline(line.strip(), l.guideline()));
  }

  /** How to annotate it, Markdown. */
  public void guide(String markdown) {
    change(l -> l.withGuideline(l.description(), markdown));
  }

  /** Adds a feature, behind the others. */
  public boolean addFeature(Feature feature) {
    Layer layer = scheme.layerProperty().get();
    if (layer == null || feature.name().isBlank()) {
      scheme.refuse(Refusal.NO_NAME);
      return false;
    }
    if (layer.feature(feature.name()).isPresent()) {
      scheme.refuse(Refusal.TAKEN);
      return false;
    }
    List<Feature> all = new ArrayList<>(layer.features());
    all.add(feature);
    change(l -> with(l, l.name(), l.kind(), l.base(), all));
    return true;
  }

  /** Changes a feature; another name carries along what labels say in it. */
  public void changeFeature(Feature before, Feature after) {
    Layer layer = scheme.layerProperty().get();
    if (layer == null || before.equals(after)) {
      return;
    }
    if (after.name().isBlank()) {
      scheme.refuse(Refusal.NO_NAME);
    } else if (before.name().equals(after.name())) {
      change(l -> with(l, l.name(), l.kind(), l.base(), replaced(l, before, List.of(after))));
    } else if (layer.feature(after.name()).isPresent()) {
      scheme.refuse(Refusal.TAKEN);
    } else {
      carry(
          StepName.of("rename feature", layer.name(), before.name(), after.name()),
          layer,
          before,
          List.of(after));
    }
  }

  /** Makes a tagset for a feature that has none, as one step. */
  public void makeTagset(Feature feature) {
    Layer layer = scheme.layerProperty().get();
    if (layer == null) {
      return;
    }
    boolean taken = scheme.tagset(feature.name()).isPresent();
    String id = taken ? layer.id() + "." + feature.name() : feature.name();
    Feature tagged =
        new Feature(feature.name(), feature.type(), id, feature.required(), feature.description());
    scheme.change(
        StepName.of("make tagset", id),
        project -> {
          List<Edit> edits = new ArrayList<>();
          if (project.tagsets().stream().noneMatch(each -> each.id().equals(id))) {
            edits.add(Edit.put(new Item.OfTagset(new Tagset(id, id, false, List.of()))));
          }
          edits.addAll(changed(project, layer.id(), feature, List.of(tagged)));
          return edits;
        });
  }

  /** The edit of a layer in which features stand in the place of one. */
  private static List<Edit> changed(
      StoredProject project, String layer, Feature before, List<Feature> after) {
    return project.layers().stream()
        .filter(each -> each.id().equals(layer))
        .map(
            l ->
                Edit.change(
                    new Item.OfLayer(l),
                    new Item.OfLayer(
                        with(l, l.name(), l.kind(), l.base(), replaced(l, before, after)))))
        .toList();
  }

  /** Takes a feature away with what labels say in it; asks if some do. */
  public void deleteFeature(Feature feature) {
    Layer layer = scheme.layerProperty().get();
    if (layer == null) {
      return;
    }
    scheme.dismiss();
    FeatureChange change = new FeatureChange(layer.id(), feature.name(), "");
    scheme
        .corpus()
        .ask(
            (project, progress) -> said(project, change),
            labels ->
                scheme.ask(
                    new Question(
                        Question.What.FEATURE,
                        feature.name(),
                        labels,
                        () ->
                            carry(
                                StepName.of("delete feature", layer.name(), feature.name()),
                                layer,
                                feature,
                                List.of()))));
  }

  private static long said(StoredProject project, FeatureChange change) {
    AtomicLong count = new AtomicLong();
    new LayerLabels(project)
        .eachDocument(
            Set.of(change.layer()),
            labels -> count.addAndGet(labels.stream().filter(change::isSaidBy).count()),
            (done, all) -> {});
    return count.get();
  }

  private void carry(StepName name, Layer layer, Feature before, List<Feature> after) {
    String now = after.isEmpty() ? "" : after.getFirst().name();
    FeatureChange change = new FeatureChange(layer.id(), before.name(), now);
    scheme.change(
        name,
        project -> {
          List<Edit> edits = new ArrayList<>(changed(project, layer.id(), before, after));
          new LayerLabels(project)
              .eachDocument(
                  Set.of(layer.id()),
                  labels -> edits.addAll(change.edits(labels)),
                  (done, all) -> {});
          return edits;
        });
  }

  private static List<Feature> replaced(Layer layer, Feature before, List<Feature> after) {
    List<Feature> all = new ArrayList<>();
    for (Feature each : layer.features()) {
      if (each.name().equals(before.name())) {
        all.addAll(after);
      } else {
        all.add(each);
      }
    }
    return all;
  }
}
