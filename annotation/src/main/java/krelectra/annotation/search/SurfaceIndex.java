package krelectra.annotation.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds the documents with a surface that a regular expression is found in; the last are kept. */
final class SurfaceIndex {
  private static final int KEPT = 64;

  private final Map<Key, FixedBitSet> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FixedBitSet> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(IndexReader.CacheKey segment, String expression) {}

  FixedBitSet documents(LeafReader leaf, com.google.re2j.Pattern expression, BooleanSupplier stop)
      throws IOException {
    IndexReader.CacheHelper helper = leaf.getCoreCacheHelper();
    if (helper == null) {
      return find(leaf, expression, stop);
    }
    Key key = new Key(helper.getKey(), expression.pattern());
    synchronized (kept) {
      FixedBitSet known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    FixedBitSet found = find(leaf, expression, stop);
    if (!stop.getAsBoolean()) {
      synchronized (kept) {
        kept.put(key, found);
      }
    }
    return found;
  }

  private static FixedBitSet find(
      LeafReader leaf, com.google.re2j.Pattern expression, BooleanSupplier stop)
      throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
    org.apache.lucene.index.Terms terms = leaf.terms(IndexFields.MORPHEMES);
    if (terms == null) {
      return documents;
    }
    TermsEnum dictionary = terms.iterator();
    PostingsEnum postings = null;
    BytesRef first = IndexFields.term(IndexFields.WORD, "");
    TermsEnum.SeekStatus status = dictionary.seekCeil(first);
    BytesRef term = status == TermsEnum.SeekStatus.END ? null : dictionary.term();
    for (int i = 1; term != null && term.bytes[term.offset] == IndexFields.WORD; i++) {
      if (i % 1024 == 0 && stop.getAsBoolean()) {
        break;
      }
      if (expression.matcher(term.utf8ToString().substring(1)).find()) {
        postings = addAll(dictionary, postings, documents);
      }
      term = dictionary.next();
    }
    // What was too long to be a term is looked at where it stands.
    if (dictionary.seekExact(IndexFields.term(IndexFields.TOO_LONG, ""))) {
      addAll(dictionary, postings, documents);
    }
    return documents;
  }

  private static PostingsEnum addAll(
      TermsEnum term, @Nullable PostingsEnum reused, FixedBitSet documents) throws IOException {
    PostingsEnum postings = term.postings(reused, PostingsEnum.NONE);
    for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
      documents.set(d);
    }
    return postings;
  }
}
