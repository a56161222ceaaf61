package krelectra.app.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import krelectra.app.annotate.queue.QueueViewModel;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.desk.SideTool;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.SideSettings;
import krelectra.app.settings.Workflow;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Draws the window as it annotates a corpus, without a window. JavaFX must have been started
 * without a display.
 *
 * @param look of the window, and its model
 * @param database that is there
 * @param project the id of a project in it; the first if there is none of it
 * @param annotator whose labels are seen; empty for the system's user
 * @param sentence that is at hand, from 0
 * @param layer the id of the layer at hand; empty for the first
 * @param side the tool that is open beside; null for none
 * @param query that is searched for; empty for none
 */
public record CorpusPicture(
    WindowPicture look,
    Path database,
    String project,
    String annotator,
    int sentence,
    String layer,
    @Nullable SideTool side,
    String query) {
  /**
   * Draws.
   *
   * @param view one that {@link PictureView#isOfCorpus()}
   * @throws InputException if the corpus has not what is to be seen
   */
  public WritableImage draw(PictureView view) throws Exception {
    var corpus =
        new CorpusSettings(
            database.toString(),
            project,
            annotator,
            List.of(),
            new SideSettings(side != null, SideSettings.INITIAL.width()),
            false);
    return ShownWindow.draw(
        look,
        look.settings(Workflow.ANNOTATE, corpus),
        (window, messages) -> {
          bring(window);
          WindowRoot root =
              new WindowRoot(window, messages, Surroundings.none(look.home().asset("fonts")));
          if (view == PictureView.LAYERS) {
            root.layers();
          }
          return root;
        },
        shown -> shown.scene().snapshot(null));
  }

  private void bring(WindowViewModel window) {
    if (window.corpus().stateProperty().get() instanceof CorpusState.Failed failed) {
      throw new IllegalStateException(failed.sentence());
    }
    if (window.corpus().projectProperty().get() == null) {
      return;
    }
    if (!layer.isEmpty()) {
      window
          .annotate()
          .layers()
          .choose(
              window
                  .annotate()
                  .layers()
                  .of(layer)
                  .orElseThrow(
                      () -> InputException.at("layer " + layer, "there is none", "name another")));
    }
    QueueViewModel queue = window.annotate().queue();
    if (sentence > 0 && !queue.move(sentence)) {
      throw InputException.at(
          "sentence " + (sentence + 1), "there is none", "name one that comes earlier");
    }
    if (side != null) {
      window.desk().show(side);
      look(window, side);
    }
  }

  private void look(WindowViewModel window, SideTool tool) {
    switch (tool) {
      case SEARCH -> {
        if (!query.isEmpty()) {
          window.desk().search().queryProperty().set(query);
          window.desk().search().search();
        }
      }
      case CHECK -> window.desk().check().run();
      case CURATION -> window.desk().curation().look();
      case AGREEMENT -> window.desk().agreement().measure();
      case HISTORY, TEAM -> {
        // They are read when they are shown.
      }
    }
  }
}
