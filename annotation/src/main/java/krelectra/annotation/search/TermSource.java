package krelectra.annotation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Where any of some terms stands in a segment: documents in order, and positions in each. */
final class TermSource {
  private final List<PostingsEnum> postings;
  private final long cost;

  private TermSource(List<PostingsEnum> postings, long cost) {
    this.postings = postings;
    this.cost = cost;
  }

  static TermSource of(TermsEnum terms, List<BytesRef> any) throws IOException {
    List<PostingsEnum> postings = new ArrayList<>();
    long cost = 0;
    for (BytesRef term : any) {
      if (terms.seekExact(term)) {
        cost += terms.docFreq();
        postings.add(terms.postings(null, PostingsEnum.POSITIONS));
      }
    }
    return new TermSource(postings, cost);
  }

  /** Whether there is no more than one term, so that no position counts twice. */
  boolean isSingle() {
    return postings.size() <= 1;
  }

  /** At most how many documents there are. */
  long cost() {
    return cost;
  }

  /** The first document from {@code target} on that has one of the terms. */
  int advance(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum each : postings) {
      int at = each.docID() < target ? each.advance(target) : each.docID();
      first = Math.min(first, at);
    }
    return first;
  }

  /** Marks the positions of the terms in a document, once: positions can be read only once. */
  void mark(int document, BitSet positions) throws IOException {
    for (PostingsEnum each : postings) {
      if (each.docID() < document) {
        each.advance(document);
      }
      if (each.docID() == document) {
        for (int i = each.freq(); i > 0; i--) {
          positions.set(each.nextPosition());
        }
      }
    }
  }

  /** How often the terms occur in all documents that are alive. */
  long occurrences(org.apache.lucene.util.@org.jspecify.annotations.Nullable Bits alive)
      throws IOException {
    long sum = 0;
    for (PostingsEnum each : postings) {
      for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
        sum += alive == null || alive.get(d) ? each.freq() : 0;
      }
    }
    return sum;
  }
}
