package io.baremetal.ironic.node;

import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.List;

/** Calls that Ironic passes on to the driver, event subscriptions of Redfish controllers first. */
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

  /**
   * One subscription, whoever made it. What the controller says of one that does not exist is its
   * own affair; Ironic reports it as a {@link io.baremetal.ironic.error.ServerFaultException} or as
   * not found. The call is a GET with a body, which goes past a given HTTP client: its trust and
   * proxy are used, its interceptors and client certificate are not.
   */
  BmcSubscription subscription(String subscriptionId);

  /** The ids of the management controller's subscriptions, also those that others made. */
  List<String> subscriptions();

  /** What the node's driver offers beyond the API. */
  List<VendorMethod> methods();

  /** Calls a method that only the driver knows. */
  VendorReply call(VendorCall call);
}
