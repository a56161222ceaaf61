package krelectra.annotation.dataset;

import java.util.List;
import java.util.Locale;

/**
 * Something that may spoil a training.
 *
 * @param count how many items, classes or pairs it is about
 * @param arguments what the words name: a class, a part, a number
 * @param items ids of some of them, at most {@value #SHOWN}
 */
public record DataSetFinding(
    Kind kind, Severity severity, int count, List<String> arguments, List<String> items) {
  /** So many items are named. */
  public static final int SHOWN = 50;

  /** Copies the lists. */
  public DataSetFinding {
    arguments = List.copyOf(arguments);
    items = List.copyOf(items);
  }

  /** How bad it is. */
  public enum Severity {
    /** Training would fail or mean nothing. */
    ERROR,
    /** Figures will be worse, or look better, than they should. */
    WARNING,
    /** To know. */
    NOTE
  }

  /** What it is; words of the English sentences are {@code %1$d} the count, then the arguments. */
  public enum Kind {
    /** No arguments. */
    NOTHING_TO_TRAIN("no item is in train: split otherwise"),
    /** Argument: the class. */
    ONE_CLASS("all items are %2$s: a second class is needed"),
    /** Arguments: the class, how many are wanted. */
    SMALL_CLASS("%2$s has %1$d in train: %3$s or more are wanted"),
    /** Arguments: the class, the part. */
    CLASS_NOT_IN_PART("%2$s does not occur in %3$s: its score there will be empty"),
    /** Arguments: the class, the part. */
    CLASS_NOT_IN_TRAIN("%2$s occurs in %3$s (%1$d) but not in train: it cannot be learned"),
    /** No arguments. */
    NO_DEV("dev is empty: a part of train will be held out to choose the checkpoint"),
    /** No arguments. */
    NO_TEST("test is empty: no final score can be told"),
    /** No arguments. */
    DUPLICATES("%1$d items repeat the text and the label of another"),
    /** No arguments. */
    CONTRADICTIONS("%1$d texts occur with different labels: decide which is right"),
    /** Argument: the similarity. */
    LEAKS(
        "%1$d pairs of texts in different parts are nearly equal (%2$s): scores will be too good"),
    /** Argument: the length. */
    TOO_LONG("%1$d texts are longer than %2$s: what is behind is not seen"),
    /** Argument: the class. */
    ODD_LABEL("the label “%2$s” holds a tab or a line end: rename it"),
    /** Arguments: the reason's key, as in {@link LeftOut}. */
    LEFT_OUT("%1$d were left out: %2$s");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  /** In plain words. */
  public String message() {
    Object[] all = new Object[1 + arguments.size()];
    all[0] = count;
    for (int i = 0; i < arguments.size(); i++) {
      all[i + 1] =
          kind == Kind.LEFT_OUT
              ? words(LeftOut.valueOf(arguments.get(i).toUpperCase(Locale.ROOT)))
              : arguments.get(i);
    }
    return String.format(Locale.ROOT, kind.english, all);
  }

  private static String words(LeftOut reason) {
    return switch (reason) {
      case UNLABELLED -> "nobody who counts has labelled them";
      case UNFINISHED -> "their label says nothing";
      case NO_TEXT -> "they have no text";
      case SECOND_LABEL -> "second labels of one annotator for one item";
      case SHARED_EOJEOL -> "spans in an eojeol that another span has already";
      case NO_NUMBER -> "their score is no number";
      case NO_ANSWER -> "questions without an answer in the text";
    };
  }
}
