package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.PosTag;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/** Says in words what is known of units. */
record UnitText(Messages messages) {
  private static final int PIECES_NAMED = 24;

  /** The name of a division. */
  String name(Unit unit) {
    return switch (unit) {
      case PIECE -> messages.get("unit.piece");
      case MORPHEME -> messages.get("unit.morpheme");
      case EOJEOL -> messages.get("unit.eojeol");
    };
  }

  /** The name of a tag, of a joined one those of its parts. */
  String tagName(String tag) {
    boolean korean = messages.language().getValue() == Language.KOREAN;
    return Arrays.stream(tag.split("\\+"))
        .map(
            part ->
                PosTag.find(part)
                    .map(known -> korean ? known.korean() : known.english())
                    .orElse(part))
        .collect(Collectors.joining(" + "));
  }

  /** The parts of a compound or inflected form with their tags, empty for a simple one. */
  String parts(Morpheme morpheme) {
    return morpheme.parts().stream()
        .map(part -> part.surface() + "/" + part.tag())
        .collect(Collectors.joining(" + "));
  }

  /** What is selected, by its surface. */
  String surface(UnitDetail detail) {
    String joined = detail.units().stream().map(UnitText::named).collect(Collectors.joining(" "));
    return joined.length() <= 60 ? joined : joined.substring(0, 60) + "…";
  }

  /** What the vocabulary does not know is named by its text. */
  private static String named(TextUnit unit) {
    boolean unknown = unit.label().equals("[UNK]") && !unit.surface().equals(unit.label());
    return unknown ? unit.surface() + " → [UNK]" : unit.label();
  }

  /** From where to where, by UTF-16 units; empty for a special piece. */
  String offsets(UnitDetail detail) {
    List<Span> spans = new ArrayList<>();
    for (TextUnit unit : detail.units()) {
      Span span = unit.span();
      if (span != null) {
        spans.add(span);
      }
    }
    if (spans.isEmpty()) {
      return "";
    }
    int start = spans.stream().mapToInt(Span::start).min().orElse(0);
    int end = spans.stream().mapToInt(Span::end).max().orElse(0);
    return messages.get("detail.offsets.value", Integer.toString(start), Integer.toString(end));
  }

  /** The pieces with their ids and scores. */
  String pieces(UnitDetail detail) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < Math.min(PIECES_NAMED, detail.pieces().size()); i++) {
      Piece piece = detail.pieces().get(i);
      float score = detail.scores()[i];
      named.add(piece.text() + " #" + piece.id() + (Float.isNaN(score) ? "" : " " + exact(score)));
    }
    int more = detail.pieces().size() - named.size();
    return String.join(" · ", named)
        + (more > 0 ? " " + messages.get("detail.pieces.more", more) : "");
  }

  /** A probability with every digit that means something. */
  static String exact(float value) {
    return Float.isNaN(value) ? StripContent.NO_VALUE : String.format(Locale.ROOT, "%.5f", value);
  }

  /** A percentile with as many digits as its reference has. */
  static String percentile(float value) {
    return Float.isNaN(value) ? StripContent.NO_VALUE : String.format(Locale.ROOT, "%.2f", value);
  }

  /** All of it in lines, for a tooltip or a screen reader. */
  String lines(UnitDetail detail, Unit unit) {
    List<String> lines = new ArrayList<>();
    TextUnit first = detail.units().getFirst();
    boolean single = detail.units().size() == 1;
    lines.add(
        single
            ? messages.get("describe.one", surface(detail), name(unit))
            : messages.get("describe.several", surface(detail), name(unit), detail.units().size()));
    if (first.isSpecial() && single) {
      lines.add(messages.get("detail.special"));
    }
    Morpheme morpheme = first.morpheme();
    if (single && morpheme != null) {
      lines.add(morpheme.tag() + "  " + tagName(morpheme.tag()));
      if (!morpheme.parts().isEmpty()) {
        lines.add(parts(morpheme));
      }
    }
    String offsets = offsets(detail);
    if (!offsets.isEmpty()) {
      lines.add(messages.get("describe.offsets", offsets));
    }
    if (!detail.pieces().isEmpty()) {
      lines.add(messages.get("describe.pieces", pieces(detail)));
    }
    if (!Float.isNaN(detail.max())) {
      lines.add(messages.get("describe.rtd", exact(detail.max()), exact(detail.mean())));
    }
    if (!Float.isNaN(detail.maxPercentile())) {
      lines.add(
          messages.get(
              "describe.percentile",
              percentile(detail.maxPercentile()),
              percentile(detail.meanPercentile())));
    }
    return String.join("\n", lines);
  }
}
