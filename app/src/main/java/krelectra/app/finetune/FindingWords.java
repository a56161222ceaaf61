package krelectra.app.finetune;

import java.util.List;
import java.util.Locale;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.app.language.Messages;

/** Puts what may spoil a training on a set into words; count first, then the finding's own. */
record FindingWords(Messages messages) {
  String of(DataSetFinding finding) {
    List<String> named = finding.arguments();
    Object[] arguments = new Object[1 + named.size()];
    arguments[0] = finding.count();
    for (int i = 0; i < named.size(); i++) {
      arguments[i + 1] = word(finding.kind(), i, named.get(i));
    }
    return messages.get("finding." + finding.kind().name().toLowerCase(Locale.ROOT), arguments);
  }

  private String word(DataSetFinding.Kind kind, int place, String named) {
    return switch (kind) {
      case LEFT_OUT -> messages.get("left_out." + named);
      case CLASS_NOT_IN_PART, CLASS_NOT_IN_TRAIN ->
          place == 1 ? messages.get("part." + named) : named;
      case NOTHING_TO_TRAIN,
          ONE_CLASS,
          SMALL_CLASS,
          NO_DEV,
          NO_TEST,
          DUPLICATES,
          CONTRADICTIONS,
          LEAKS,
          TOO_LONG,
          ODD_LABEL ->
          named;
    };
  }
}
