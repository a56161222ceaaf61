package krelectra.app.corpus.desk;

/** What can be opened below the bar, one at a time. */
enum Drawer {
  PROJECT,
  IMPORT,
  EXPORT,
  BACKUP
}
