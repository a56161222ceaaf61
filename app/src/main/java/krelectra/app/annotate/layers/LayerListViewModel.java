package krelectra.app.annotate.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.layer.Unit;
import krelectra.annotation.scheme.LabelRemoval;
import krelectra.annotation.scheme.LayerOrder;
import krelectra.annotation.scheme.PresetEdits;
import krelectra.store.LayerLabels;

/** Layers come, change places, and go. */
public final class LayerListViewModel {
  private final SchemeViewModel scheme;

  /** On a scheme. */
  public LayerListViewModel(SchemeViewModel scheme) {
    this.scheme = scheme;
  }

  /**
   * Makes a layer with a tagset of its own, to which annotators may add.
   *
   * @return whether it could be asked for
   */
  public boolean create(String name, LayerKind kind) {
    String id = name.strip();
    Refusal why = refusal(id);
    scheme.refuse(why);
    if (why != Refusal.NONE) {
      return false;
    }
    boolean tagged = kind != LayerKind.ANSWER;
    Layer layer =
        Layer.of(id, id, kind, tagged ? List.of(Feature.label(id)) : List.of())
            .withSpans(kind == LayerKind.SPAN ? Overlap.NONE : Overlap.ANY, false, Unit.MORPHEME);
    scheme.await(id);
    scheme.change(
        StepName.of("make layer", id),
        project -> {
          List<Edit> edits = new ArrayList<>();
          boolean known = project.tagsets().stream().anyMatch(each -> each.id().equals(id));
          if (tagged && !known) {
            edits.add(Edit.put(new Item.OfTagset(new Tagset(id, id, true, List.of()))));
          }
          edits.add(Edit.put(new Item.OfLayer(layer)));
          return edits;
        });
    return true;
  }

  private Refusal refusal(String id) {
    if (id.isEmpty()) {
      return Refusal.NO_NAME;
    }
    boolean taken = scheme.layers().stream().anyMatch(each -> each.id().equals(id));
    return taken ? Refusal.TAKEN : Refusal.NONE;
  }

  /** Adds what a preset has and the project lacks, as one step. */
  public void add(Preset preset) {
    preset.layers().stream().findFirst().ifPresent(first -> scheme.await(first.id()));
    scheme.change(
        StepName.of("add layers", preset.name()),
        project -> PresetEdits.missing(project.layers(), project.tagsets(), preset));
  }

  /** Moves a layer some places down, or up if negative. */
  public void move(Layer layer, int by) {
    LayerOrder order = LayerOrder.moved(scheme.layers(), layer.id(), by);
    scheme.changeProject(StepName.of("order layers"), order::in);
  }

  /** Takes a layer away with its labels and what joins them; asks if it has some. */
  public void delete(Layer layer) {
    scheme.dismiss();
    scheme
        .corpus()
        .ask(
            (project, progress) -> new LayerLabels(project).count(layer.id()),
            labels ->
                scheme.ask(
                    new Question(Question.What.LAYER, layer.name(), labels, () -> remove(layer))));
  }

  private void remove(Layer layer) {
    scheme.change(
        StepName.of("delete layer", layer.name()),
        project -> {
          List<Edit> edits = new ArrayList<>();
          new LayerLabels(project)
              .eachDocument(
                  Set.of(layer.id()),
                  labels -> edits.addAll(LabelRemoval.ofLayer(layer.id(), labels)),
                  (done, all) -> {});
          project.layers().stream()
              .filter(each -> each.id().equals(layer.id()))
              .forEach(each -> edits.add(Edit.remove(new Item.OfLayer(each))));
          return edits;
        });
  }
}
