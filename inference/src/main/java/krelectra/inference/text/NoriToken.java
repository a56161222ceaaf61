package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;

/** Turns what nori says of a token into a morpheme. */
final class NoriToken {
  private NoriToken() {}

  static Morpheme morpheme(String text, Span span, PartOfSpeechAttribute speech) {
    String surface = span.of(text);
    List<Morpheme.Part> parts = parts(surface, speech.getMorphemes());
    boolean joined =
        !parts.isEmpty()
            && (speech.getPOSType() == POS.Type.INFLECT
                || speech.getPOSType() == POS.Type.PREANALYSIS);
    String tag =
        joined
            ? parts.stream().map(Morpheme.Part::tag).collect(Collectors.joining("+"))
            : speech.getLeftPOS().name();
    return new Morpheme(surface, tag, span, parts);
  }

  private static List<Morpheme.Part> parts(
      String surface, KoMorphData.Morpheme @org.jspecify.annotations.Nullable [] morphemes) {
    List<Morpheme.Part> parts = new ArrayList<>();
    if (morphemes != null) {
      for (KoMorphData.Morpheme morpheme : morphemes) {
        String form = withoutHomograph(surface, morpheme.surfaceForm());
        parts.add(new Morpheme.Part(form, morpheme.posTag().name()));
      }
    }
    return parts;
  }

  /** The dictionary tells homographs apart by a digit (정진7), which is no part of the form. */
  private static String withoutHomograph(String surface, String form) {
    int end = form.length();
    while (end > 1 && '0' <= form.charAt(end - 1) && form.charAt(end - 1) <= '9') {
      end--;
    }
    return end == form.length() || surface.contains(form) ? form : form.substring(0, end);
  }
}
