package krelectra.app.explore;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A tool below the strip.
 *
 * @param view makes it when it is opened first
 */
public record Tool(ToolKind kind, Supplier<? extends Node> view) {}
