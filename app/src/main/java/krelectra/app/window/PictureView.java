package krelectra.app.window;

import krelectra.app.explore.ToolKind;
import krelectra.app.explore.attention.ViewKind;

/** A view that can be drawn as a picture. */
public enum PictureView {
  /** The whole window. */
  WORKBENCH,
  /** The whole window with the list of keys. */
  KEYS,
  /** The whole window with the first tour. */
  TOUR,
  /** The whole window with the models that are known. */
  MODELS,
  /** The manual, over the window. */
  MANUAL,
  /** Eojeols, morphemes, pieces and RTD scores, aligned. */
  STRIP,
  /** Every head of every layer. */
  MODEL,
  /** One head as a matrix. */
  MATRIX,
  /** One head as lines between units. */
  LINES,
  /** The most surprising units, and what the generator expects. */
  SURPRISE,
  /** What an output owes to each unit. */
  ATTRIBUTION,
  /** Two texts side by side. */
  COMPARE,
  /** The form of a search for patterns. */
  PATTERN,
  /** The whole window while a corpus is annotated. */
  ANNOTATE,
  /** The whole window while a corpus's layers are edited. */
  LAYERS;

  /** Whether it shows a corpus, and not what is explored. */
  public boolean isOfCorpus() {
    return this == ANNOTATE || this == LAYERS;
  }

  /** Whether it is drawn stroke by stroke, and not put together from controls. */
  public boolean isDrawn() {
    return switch (this) {
      case STRIP, MODEL, MATRIX, LINES, ATTRIBUTION -> true;
      case WORKBENCH, KEYS, TOUR, MODELS, MANUAL, SURPRISE, COMPARE, PATTERN, ANNOTATE, LAYERS ->
          false;
    };
  }

  /** Which view of attention belongs to it. */
  ViewKind attention() {
    return switch (this) {
      case MATRIX -> ViewKind.MATRIX;
      case LINES -> ViewKind.LINES;
      default -> ViewKind.MODEL;
    };
  }

  /**
   * The tool that has to be open.
   *
   * @param wanted of the whole window
   */
  ToolKind tool(ToolKind wanted) {
    return switch (this) {
      case WORKBENCH, KEYS, TOUR, MODELS, MANUAL, STRIP, ANNOTATE, LAYERS -> wanted;
      case MODEL, MATRIX, LINES -> ToolKind.ATTENTION;
      case SURPRISE -> ToolKind.SURPRISE;
      case ATTRIBUTION -> ToolKind.ATTRIBUTION;
      case COMPARE -> ToolKind.COMPARE;
      case PATTERN -> ToolKind.PATTERN;
    };
  }
}
