package krelectra.annotation.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Takes questions on a document with the places of their answers. */
final class AnswerGathering extends Gathering {
  AnswerGathering(DataSetRule rule, Voices voices) {
    super(rule, voices);
  }

  @Override
  void add(AnnotatedDocument annotated) {
    Map<String, Label> chosen = new LinkedHashMap<>();
    for (Label label : annotated.layer(rule.layer())) {
      if (voices.count(label)
          && label.target() instanceof Target.OfAnswer(String question, List<Range> answers)) {
        Label other = chosen.get(question);
        if (other == null || voices.order().compare(label.annotator(), other.annotator()) < 0) {
          chosen.put(question, label);
        } else if (other.annotator().equals(label.annotator())) {
          leaveOut(LeftOut.SECOND_LABEL, 1);
        }
      }
    }
    chosen.forEach((question, label) -> take(annotated, question, label));
  }

  private void take(AnnotatedDocument annotated, String question, Label label) {
    List<Range> answers = label.target().ranges().stream().filter(r -> !r.isEmpty()).toList();
    if (answers.isEmpty()) {
      leaveOut(LeftOut.NO_ANSWER, 1);
      return;
    }
    String context = annotated.document().text();
    take(annotated, "", "/" + label.id(), new Said.Answered(question, context, answers));
  }
}
