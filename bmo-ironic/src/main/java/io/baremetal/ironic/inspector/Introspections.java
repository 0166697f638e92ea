package io.baremetal.ironic.inspector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Pages;
import java.util.Optional;

/** Looks at hardware, one run at a time for each node; Inspector remembers the latest run. */
public interface Introspections {

  /** Who sees to it that the machine boots the inspection ramdisk. */
  enum Boot {
    /** Inspector switches the machine on and sets its boot device, as it is configured to. */
    MANAGED,
    /** Somebody else. Since API 1.13. */
    BY_OTHERS
  }

  /**
   * Starts a run; one that is waiting is started over. Inspector boots the machine as it is
   * configured to.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if Ironic has no such node
   */
  void start(NodeRef node);

  /** Starts a run and says who boots the machine; see {@link #start(NodeRef)}. */
  void start(NodeRef node, Boot boot);

  /** How the latest run of a node went so far; empty if there was none. */
  Optional<IntrospectionStatus> status(NodeRef node);

  /** The latest run of every node, newest first. Since API 1.8. */
  Pages<IntrospectionStatus> list();

  /**
   * What the latest successful run found, after the processing. May not be there yet, or not be
   * kept at all: then it is empty.
   */
  Optional<IntrospectionData> data(NodeRef node);

  /** What the ramdisk sent, before any processing; empty if it was not kept. Since API 1.17. */
  Optional<IntrospectionData> unprocessedData(NodeRef node);

  /**
   * Processes once more what the ramdisk sent, as after a change of the rules. Inspector takes it
   * up a moment after its answer: until then {@link #status} tells of the run before, so wait for a
   * later {@link IntrospectionStatus#finishedAt}. Since API 1.4.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if nothing is kept
   */
  void reapply(NodeRef node);

  /**
   * Processes this data as though the ramdisk had sent it; when it is done, as for {@link
   * #reapply(NodeRef)}. Since API 1.15.
   */
  void reapply(NodeRef node, ObjectNode data);

  /**
   * Gives the run up; it then ends in an error that says so. Accepted also when the run is over,
   * which it does not change. Since API 1.3.
   */
  void abort(NodeRef node);
}
