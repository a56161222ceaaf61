package krelectra.app.explore.compare;

import krelectra.inference.analysis.comparison.Preference;

/** Which side is preferred, in a letter or sign. */
final class PreferenceText {
  private PreferenceText() {}

  static String of(Preference preference) {
    return switch (preference) {
      case A -> "A";
      case B -> "B";
      case TIE -> "=";
      case UNKNOWN -> PartText.NONE;
    };
  }
}
