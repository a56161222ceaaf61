package krelectra.annotation.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** The texts of a segment's documents, asked for in ascending order. */
final class SegmentText {
  private final BinaryDocValues values;
  private final Expressions expressions;
  private Content content = new Content("", new int[0], new int[0]);
  private int document = -1;

  SegmentText(LeafReader leaf, Expressions expressions) throws IOException {
    this.values = DocValues.getBinary(leaf, IndexFields.CONTENT);
    this.expressions = expressions;
  }

  Content content(int wanted) throws IOException {
    if (document != wanted) {
      if (!values.advanceExact(wanted)) {
        throw new IndexUnusableException("a sentence has no content");
      }
      content = Content.unpack(values.binaryValue());
      document = wanted;
    }
    return content;
  }

  String surface(int wanted, int position) throws IOException {
    Content of = content(wanted);
    return JamoFolding.fold(of.text().substring(of.starts()[position], of.ends()[position]));
  }

  Expressions expressions() {
    return expressions;
  }
}
