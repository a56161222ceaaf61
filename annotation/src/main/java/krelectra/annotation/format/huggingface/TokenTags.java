package krelectra.annotation.format.huggingface;

import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.bio.Bio;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.Target;

/** Names of tags, a token each. */
final class TokenTags {
  private TokenTags() {}

  static boolean areTags(List<Json> items) {
    return items.stream().allMatch(item -> Bio.isTag(item.scalar()));
  }

  static void add(DocumentBuilder builder, List<Range> tokens, List<String> tags) {
    for (Bio.Run run : Bio.runs(tags)) {
      int start = tokens.get(run.first()).start();
      int end = tokens.get(run.end() - 1).end();
      builder.label("ner", new Target.OfSpan(start, end), Map.copyOf(run.features()));
    }
  }

  static List<Json> tags(List<Range> tokens, List<Bio.Run> runs) {
    String[] tags = new String[tokens.size()];
    Bio.fill(tags, runs);
    return List.of(tags).stream().map(Json::of).toList();
  }
}
