package krelectra.app.language.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sentences of what went wrong, {@code PLACE: problem; cure}, in Korean. A sentence whose problem
 * and cure have no Korean words stays as it is: never is half of one translated.
 */
public final class Faults {
  private static final String BEHIND_PLACE = ": ";
  private static final String BEFORE_CURE = "; ";
  // Longer ones are nobody's words; with the bounds below, the work per sentence has an end.
  private static final int LONGEST = 10_000;
  private static final int PLACES = 32;
  private static final int CURES = 8;

  private final Catalogue catalogue;

  private Faults(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The Korean ones. */
  public static Faults korean() {
    return Bundled.FAULTS;
  }

  /** A sentence in Korean, or as it is. */
  public String of(String english) {
    if (english.length() > LONGEST) {
      return english;
    }
    return whole(english).or(() -> parts(english)).orElse(english);
  }

  private Optional<String> whole(String english) {
    return catalogue.find(Part.SENTENCE, english).map(match -> korean(match) + ".");
  }

  private Optional<String> parts(String english) {
    for (int cut : cures(english)) {
      Optional<Template.Match> cure =
          catalogue.find(Part.CURE, english.substring(cut + BEFORE_CURE.length()));
      if (cure.isPresent()) {
        Optional<String> said = placed(english.substring(0, cut), korean(cure.get()));
        if (said.isPresent()) {
          return said;
        }
      }
    }
    return Optional.empty();
  }

  /** Place and problem: of all cuts the one whose template says the most itself. */
  private Optional<String> placed(String front, String cure) {
    Template.Match best = null;
    int end = 0;
    int cut = front.indexOf(BEHIND_PLACE);
    for (int i = 0; i < PLACES && cut >= 0; i++) {
      Optional<Template.Match> match =
          catalogue.find(Part.PROBLEM, front.substring(cut + BEHIND_PLACE.length()));
      if (match.isPresent() && (best == null || said(match.get()) >= said(best))) {
        best = match.get();
        end = cut;
      }
      cut = front.indexOf(BEHIND_PLACE, cut + 1);
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(
        place(front.substring(0, end)) + BEHIND_PLACE + korean(best) + ". " + cure + ".");
  }

  private static int said(Template.Match match) {
    return match.template().english().length();
  }

  private String place(String place) {
    return catalogue.find(Part.PLACE, place).map(this::korean).orElse(place);
  }

  private String korean(Template.Match match) {
    return match.korean(catalogue::word);
  }

  /** Where a cure can begin, the last first. */
  private static List<Integer> cures(String english) {
    List<Integer> cuts = new ArrayList<>();
    int cut = english.lastIndexOf(BEFORE_CURE);
    while (cut >= 0 && cuts.size() < CURES) {
      cuts.add(cut);
      cut = cut == 0 ? -1 : english.lastIndexOf(BEFORE_CURE, cut - 1);
    }
    return cuts;
  }

  /** Read when the first sentence is asked for. */
  private static final class Bundled {
    static final Faults FAULTS = new Faults(Catalogue.read());
  }
}
