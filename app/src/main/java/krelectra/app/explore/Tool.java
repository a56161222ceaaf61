package krelectra.app.explore;

import java.util.function.Supplier;
import javafx.scene.Node;
import krelectra.app.figure.FigureSource;

/**
 * A tool below the strip.
 *
 * @param content makes it when it is opened first
 */
public record Tool(ToolKind kind, Supplier<Content> content) {
  /**
   * A tool that is open.
   *
   * @param figure what can be exported of it
   */
  public record Content(Node node, FigureSource figure) {
    /** A view that is itself what can be exported. */
    public static <V extends Node & FigureSource> Content of(V view) {
      return new Content(view, view);
    }
  }
}
