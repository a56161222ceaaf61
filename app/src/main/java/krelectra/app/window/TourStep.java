package krelectra.app.window;

import java.util.Locale;

/** A stop of the first tour. */
public enum TourStep {
  TEXT("#text"),
  STRIP("#token-strip"),
  RTD("#rtd-legend"),
  TOOLS("#tools"),
  MODEL("#model-menu");

  private final String target;

  TourStep(String target) {
    this.target = target;
  }

  /** Selects what it is about. */
  String target() {
    return target;
  }

  /** Of its title; its text's key ends in {@code .text}. */
  String key() {
    return "tour." + name().toLowerCase(Locale.ROOT);
  }
}
