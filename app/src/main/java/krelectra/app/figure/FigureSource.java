package krelectra.app.figure;

import java.util.Optional;

/** A view that can be exported. */
@FunctionalInterface
public interface FigureSource {
  /** What it shows now, all of it; none if it shows nothing. To be asked on JavaFX's thread. */
  Optional<Figure> figure();
}
