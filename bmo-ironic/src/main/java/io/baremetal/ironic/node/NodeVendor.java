package io.baremetal.ironic.node;

/** Calls that Ironic passes on to the driver. Here: event subscriptions of Redfish controllers. */
public interface NodeVendor {

  /**
   * Has the management controller send its events somewhere. Not idempotent: after a lost answer
   * there may be a subscription whose id nobody knows.
   *
   * @return the id of the subscription, needed to end it
   */
  String subscribe(EventSubscription subscription);

  /** Ends a subscription; one that does not exist is not found. */
  void unsubscribe(String subscriptionId);
}
