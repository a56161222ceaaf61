package krelectra.inference.training.tasks;

import java.util.List;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Encoding;

/** {@code [CLS] text [SEP]}, or with a second text, cut to the longest input. */
record TextFeatures(ElectraTokenizer tokenizer, List<String> labels, int maxLength)
    implements Features.Maker {
  @Override
  public boolean add(int index, Example example, List<Feature> inputs) {
    var text = (Example.Text) example;
    Encoding encoding =
        text.second() == null
            ? tokenizer.encode(text.first(), maxLength)
            : tokenizer.encodePair(text.first(), text.second(), maxLength);
    int[] segments = encoding.segments();
    int second = 0;
    while (second < segments.length && segments[second] == 0) {
      second++;
    }
    inputs.add(new Feature(index, encoding.ids(), second, target(text)));
    return encoding.truncated();
  }

  private float[] target(Example.Text text) {
    if (text.target().isEmpty()) {
      return new float[0];
    }
    float value =
        labels.isEmpty() ? Float.parseFloat(text.target()) : labels.indexOf(text.target());
    return new float[] {value};
  }
}
