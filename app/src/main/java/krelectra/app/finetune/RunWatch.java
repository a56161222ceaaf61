package krelectra.app.finetune;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.run.RunSummary;

/** Looks at the runs as long as a window is open, and tells of one that came to its end. */
public final class RunWatch {
  private static final Duration LOOK = Duration.seconds(1);

  /** In between, the other workflows are in front: nobody looks at the figures. */
  private static final int GLANCE = 3;

  private final FineTuneViewModel model;
  private final ObservableValue<Boolean> isInFront;
  private final Timeline looks;
  private int skipped;

  /**
   * Begins when {@link #whileShown} is asked to.
   *
   * @param isInFront whether the runs are what is looked at
   * @param messages of any package
   * @param notices takes a sentence for the user
   */
  public RunWatch(
      FineTuneViewModel model,
      ObservableValue<Boolean> isInFront,
      Messages messages,
      Consumer<String> notices) {
    this.model = model;
    this.isInFront = isInFront;
    this.looks = new Timeline(new KeyFrame(LOOK, event -> look()));
    looks.setCycleCount(Animation.INDEFINITE);
    Messages words = messages.of(RunWatch.class);
    model
        .endedProperty()
        .subscribe(
            run -> {
              if (run != null) {
                notices.accept(ended(run, words));
              }
            });
    isInFront.subscribe(
        now -> {
          if (now && looks.getStatus() == Animation.Status.RUNNING) {
            model.refresh();
          }
        });
  }

  private static String ended(RunSummary run, Messages words) {
    return words.get("ended", run.name(), new RunText(words).line(run));
  }

  private void look() {
    if (isInFront.getValue() || ++skipped >= GLANCE) {
      skipped = 0;
      model.refresh();
    }
  }

  /** Looks while the node's window is shown. */
  public void whileShown(Node node) {
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .subscribe(
            window -> {
              if (window != null) {
                follow(window);
              }
            });
  }

  private void follow(Window window) {
    window
        .showingProperty()
        .subscribe(
            showing -> {
              if (showing) {
                model.refresh();
                looks.play();
              } else {
                looks.stop();
              }
            });
  }
}
