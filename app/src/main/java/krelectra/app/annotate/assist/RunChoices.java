package krelectra.app.annotate.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.run.RunSummary;
import org.jspecify.annotations.Nullable;

/** The runs that may be asked about the layer at hand, and the one that was chosen. */
public final class RunChoices {
  /** Reads the user's runs. */
  @FunctionalInterface
  public interface Runs {
    List<RunSummary> all() throws IOException;
  }

  private final CorpusViewModel corpus;
  private final ObservableValue<@Nullable Layer> layer;
  private final Runs runs;
  private final ObservableList<RunChoice> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable RunChoice> chosen = new SimpleObjectProperty<>();
  private final List<Path> models = new ArrayList<>();
  private int asked;

  RunChoices(CorpusViewModel corpus, ObservableValue<@Nullable Layer> layer, Runs runs) {
    this.corpus = corpus;
    this.layer = layer;
    this.runs = runs;
  }

  /** All, those that fit first. */
  public ObservableList<RunChoice> all() {
    return all;
  }

  /** The one to ask; null for none. */
  public ObjectProperty<@Nullable RunChoice> chosenProperty() {
    return chosen;
  }

  /** Looks at the runs' folders in the background. */
  public void refresh() {
    look(null);
  }

  /** Offers a model's folder too, and takes it if it fits. */
  public void offer(Path model) {
    models.remove(model);
    models.addFirst(model);
    look(model);
  }

  private void look(@Nullable Path wanted) {
    Layer of = layer.getValue();
    int mine = ++asked;
    if (of == null) {
      all.clear();
      chosen.set(null);
      return;
    }
    List<Path> given = List.copyOf(models);
    corpus.ask(
        (project, progress) -> {
          List<RunChoice> found = new ArrayList<>();
          given.forEach(model -> found.add(RunChoice.ofModel(model, of, project)));
          found.addAll(RunChoice.of(runs.all(), of, project));
          return found;
        },
        found -> {
          if (mine == asked) {
            take(found, wanted);
          }
        });
  }

  private void take(List<RunChoice> found, @Nullable Path wanted) {
    RunChoice before = chosen.get();
    Path keep = wanted != null ? wanted : before == null ? null : before.folder();
    all.setAll(found);
    chosen.set(
        found.stream()
            .filter(each -> each.fit() == Fit.FITS && each.folder().equals(keep))
            .findFirst()
            .or(() -> found.stream().filter(each -> each.fit() == Fit.FITS).findFirst())
            .orElse(null));
  }
}
