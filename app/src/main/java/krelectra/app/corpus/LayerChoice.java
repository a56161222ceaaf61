package krelectra.app.corpus;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.layer.Layer;
import org.jspecify.annotations.Nullable;

/** One of the layers of the project at hand; it stays chosen when others come and go. */
public final class LayerChoice {
  private final ObservableList<Layer> layers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Layer> layer = new SimpleObjectProperty<>();

  /** A choice that asks the corpus for its layers, now and whenever it changes. */
  public static LayerChoice of(CorpusViewModel corpus) {
    var choice = new LayerChoice();
    corpus
        .projectProperty()
        .addListener(
            (value, before, now) -> {
              choice.forget();
              choice.ask(corpus);
            });
    corpus.revisionProperty().addListener((value, before, now) -> choice.ask(corpus));
    choice.ask(corpus);
    return choice;
  }

  private void ask(CorpusViewModel corpus) {
    corpus.ask((project, progress) -> project.layers(), this::offer);
  }

  /** Offers these layers; the first is chosen if the one that was is gone. */
  public void offer(List<Layer> found) {
    if (layers.equals(found)) {
      return;
    }
    Layer before = layer.get();
    layers.setAll(found);
    layer.set(
        found.stream()
            .filter(each -> before != null && each.id().equals(before.id()))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.getFirst()));
  }

  /** Offers nothing. */
  public void forget() {
    layers.clear();
    layer.set(null);
  }

  /** What can be chosen. */
  public ObservableList<Layer> layers() {
    return layers;
  }

  /** What is chosen; null where there are no layers. */
  public ObjectProperty<@Nullable Layer> layerProperty() {
    return layer;
  }
}
