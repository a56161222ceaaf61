package krelectra.annotation.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import krelectra.annotation.document.Range;

/** SHA-256 of what is in a data set, whatever its name and whoever made it. */
final class ContentHash {
  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(DataSetTask task, List<DataItem> items) {
    var hash = new ContentHash();
    hash.add(task.key());
    List<DataItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(DataItem::id));
    for (DataItem item : sorted) {
      hash.add(item.id());
      hash.add(item.part().name());
      hash.add(item.said());
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Said said) {
    switch (said) {
      case Said.OfText(String text, String label) -> add(text, label);
      case Said.OfPair(String first, String second, String label) -> add(first, second, label);
      case Said.Scored(String first, String second, String score) -> add(first, second, score);
      case Said.Tagged(List<String> words, List<String> tags) -> {
        words.forEach(this::add);
        tags.forEach(this::add);
      }
      case Said.Answered(String question, String context, List<Range> answers) -> {
        add(question, context);
        answers.forEach(answer -> add(answer.start() + "-" + answer.end()));
      }
    }
  }

  private void add(String... fields) {
    for (String field : fields) {
      // The length before each field: no two sets run together to the same bytes.
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }
}
