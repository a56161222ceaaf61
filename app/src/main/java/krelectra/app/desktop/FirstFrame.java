package krelectra.app.desktop;

import javafx.animation.AnimationTimer;

/** Tells when what was just shown has been drawn; to be used on JavaFX's thread. */
public final class FirstFrame {
  private FirstFrame() {}

  /** Does something once everything that is on the stage now can be seen. */
  public static void after(Runnable next) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        // The first pulse lays out and draws; when the second begins, the first has been drawn.
        if (++pulses == 2) {
          stop();
          next.run();
        }
      }
    }.start();
  }
}
