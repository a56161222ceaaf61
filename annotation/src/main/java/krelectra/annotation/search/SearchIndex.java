package krelectra.annotation.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A corpus that can be searched: a Lucene index of sentences with their morphemes and labels.
 * Matches are found on the postings alone, exactly as {@link SentenceMatcher} finds them. The index
 * holds nothing that the corpus does not: it can be thrown away and made anew.
 *
 * <p>Any number of threads may search and change it.
 */
public final class SearchIndex implements Closeable {
  private static final String VERSION = "version";
  private static final String EDIT = "edit";
  private static final String FORMAT = "1";
  private static final double BUFFER_MB = 128;

  private static final FieldType POSITIONS = positions();

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String version;
  private final SurfaceIndex surfaces = new SurfaceIndex();
  private final ThreadLocal<SentenceTokens> tokens = ThreadLocal.withInitial(SentenceTokens::new);
  private volatile long edit;

  private SearchIndex(Directory directory, IndexWriter writer, String version) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.version = version;
    this.searchers = new SearcherManager(writer, null);
  }

  private static FieldType positions() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /**
   * Opens the index of a folder, or makes an empty one.
   *
   * @throws IndexUnusableException if it is damaged or was made by another version or analysis: its
   *     folder must be emptied and the index made anew
   * @throws org.apache.lucene.store.LockObtainFailedException if another process has it open
   */
  public static SearchIndex open(Path folder, Morphology morphology) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return open(directory, FORMAT + " " + morphology.version());
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | java.io.EOFException
        | java.nio.file.NoSuchFileException
        | java.io.FileNotFoundException
        | IllegalArgumentException e) {
      directory.close();
      throw new IndexUnusableException(folder + " holds a damaged index", e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private static SearchIndex open(Directory directory, String version) throws IOException {
    long edit = 0;
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        if (!version.equals(data.get(VERSION))) {
          throw new IndexUnusableException("the index was made by " + data.get(VERSION));
        }
        edit = Long.parseLong(data.getOrDefault(EDIT, "0"));
      }
    }
    var config = new IndexWriterConfig();
    config.setIndexSort(new Sort(new SortField(IndexFields.ID, SortField.Type.LONG)));
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      SearchIndex index = new SearchIndex(directory, writer, version);
      index.commit(edit);
      return index;
    } catch (IOException e) {
      writer.close();
      throw e;
    }
  }

  /** Adds a sentence, or puts it in the place of that with its id. Found after a refresh. */
  public void put(Sentence sentence) throws IOException {
    writer.updateDocument(id(sentence.id()), document(sentence));
  }

  /** Adds a sentence whose id is not in the index; faster than {@link #put}. */
  public void add(Sentence sentence) throws IOException {
    writer.addDocument(document(sentence));
  }

  /** Removes a sentence, if it is there. */
  public void delete(long sentence) throws IOException {
    writer.deleteDocuments(id(sentence));
  }

  /** Removes every sentence. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  private Document document(Sentence sentence) throws IOException {
    SentenceTokens stream = java.util.Objects.requireNonNull(tokens.get());
    stream.set(sentence);
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, Long.toString(sentence.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(IndexFields.ID, sentence.id()));
    document.add(new Field(IndexFields.MORPHEMES, stream, POSITIONS));
    document.add(new BinaryDocValuesField(IndexFields.CONTENT, Content.pack(sentence)));
    return document;
  }

  private static Term id(long sentence) {
    return new Term(IndexFields.ID, Long.toString(sentence));
  }

  /** Makes what was put and deleted so far seen by searches. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /**
   * Makes all changes durable and seen.
   *
   * @param upTo the last edit of the corpus that the index knows; told by {@link #edit} after a
   *     crash, so that the edits behind it can be put again
   */
  public void commit(long upTo) throws IOException {
    writer.setLiveCommitData(Map.of(VERSION, version, EDIT, Long.toString(upTo)).entrySet());
    writer.commit();
    edit = upTo;
    refresh();
  }

  /** The last edit that is durable in the index. */
  public long edit() {
    return edit;
  }

  /** How many sentences can be found. */
  public int size() throws IOException {
    return with(IndexSearcher::getIndexReader, reader -> reader.numDocs());
  }

  private interface Use<T, R> {
    R of(T t) throws IOException;
  }

  private <T, R> R with(Use<IndexSearcher, T> part, Use<T, R> use) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return use.of(part.of(searcher));
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Finds the next matches in the order of sentences.
   *
   * @param after where to go on; null for the beginning
   * @param size how many at most
   * @param stop ends the search early; the page then holds what was found
   */
  public Page page(Query query, Page.@Nullable Cursor after, int size, BooleanSupplier stop)
      throws IOException {
    return with(
        searcher -> searcher.getIndexReader().leaves(),
        leaves -> page(leaves, query, after, size, stop));
  }

  private Page page(
      List<LeafReaderContext> leaves,
      Query query,
      Page.@Nullable Cursor after,
      int size,
      BooleanSupplier stop)
      throws IOException {
    long from = after == null ? Long.MIN_VALUE : after.sentence();
    var queue = new PriorityQueue<SegmentSearch>(Comparator.comparingLong(SegmentSearch::id));
    for (LeafReaderContext leaf : leaves) {
      SegmentSearch search = SegmentSearch.begin(query, leaf.reader(), from, surfaces, stop);
      if (search.next()) {
        queue.add(search);
      }
    }
    List<Concordance> lines = new ArrayList<>();
    while (!queue.isEmpty()) {
      SegmentSearch search = queue.remove();
      for (int[] match : search.matches()) {
        Concordance line = search.line(match);
        if (after == null || line.sentence() > after.sentence() || line.start() > after.start()) {
          if (lines.size() == size) {
            Concordance last = lines.getLast();
            return new Page(lines, new Page.Cursor(last.sentence(), last.start()));
          }
          lines.add(line);
        }
      }
      if (search.next()) {
        queue.add(search);
      }
    }
    return new Page(lines, null);
  }

  /**
   * Counts all matches.
   *
   * @param stop ends the count early; what was counted is then too little
   */
  public long count(Query query, BooleanSupplier stop) throws IOException {
    return with(
        searcher -> searcher.getIndexReader().leaves(),
        leaves -> {
          long count = 0;
          for (LeafReaderContext leaf : leaves) {
            count +=
                SegmentSearch.begin(query, leaf.reader(), Long.MIN_VALUE, surfaces, stop).count();
          }
          return count;
        });
  }

  /** Closes it; changes that were not committed are lost. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
