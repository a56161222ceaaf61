package krelectra.annotation.agreement;

import java.util.List;

/**
 * How far annotators agree.
 *
 * @param measure the measure's name, as {@link Measure#id} or {@link SpanMeasure#id}
 * @param value NaN where it is undefined; a warning then says why
 * @param low lower end of the bootstrap interval; NaN if there is none
 * @param high upper end
 * @param items items, or spans, that were given
 * @param annotators annotators that were given
 */
public record Agreement(
    String measure,
    double value,
    double low,
    double high,
    int items,
    int annotators,
    List<Warning> warnings) {
  public Agreement {
    warnings = List.copyOf(warnings);
  }
}
