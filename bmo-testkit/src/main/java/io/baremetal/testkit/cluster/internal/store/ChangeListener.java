package io.baremetal.testkit.cluster.internal.store;

/** Hears of every write. */
public interface ChangeListener {

  /** Called inside the store's lock, in the order of versions; must be quick and not write. */
  void committed(Change change);

  /**
   * Called inside the outermost lock when its work is done, again and again until every listener
   * has nothing left to do; may write.
   *
   * @return whether it did anything
   */
  default boolean settle() {
    return false;
  }

  /** Called after the outermost lock was released, by the thread that wrote. */
  default void released() {}
}
