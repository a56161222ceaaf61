package krelectra.app.explore.compare;

import java.util.Locale;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;

/** Says in words what stands at a place. */
record PartText(Messages messages) {
  static final String NONE = "–";

  /** What became of it. */
  String kind(Part part) {
    return switch (part.kind()) {
      case EQUAL -> messages.get("kind.equal");
      case REPLACED -> messages.get("kind.replaced");
      case DELETED -> messages.get("kind.deleted");
      case INSERTED -> messages.get("kind.inserted");
    };
  }

  /** All of it in lines, for a tooltip or a screen reader. */
  String lines(Comparison compared, Part part, RtdRule rule) {
    float a = compared.rtdA(part, rule);
    float b = compared.rtdB(part, rule);
    return messages.get(
        "part.lines",
        kind(part),
        part.a().isEmpty() ? NONE : compared.unitsA().surface(part.a()),
        exact(a),
        part.b().isEmpty() ? NONE : compared.unitsB().surface(part.b()),
        exact(b),
        signed(a - b));
  }

  static String exact(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.5f", value);
  }

  static String shortly(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  static String signed(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%+.5f", value);
  }

  static String signedShortly(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%+.3f", value);
  }
}
