package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.SENDER_NOT_CONNECTED_MEMBER;

import vn.lienthong.qcvn109.identifier.MemberCode;

/** The member of the TLS client certificate must be the sender: nobody brings another's message. */
public final class SenderStep implements ReceiveStep {
  @Override
  public void apply(Reception reception) {
    MemberCode connected = reception.connectedMember();
    if (connected == null) {
      throw Faults.refuse(
          CLIENT_CERTIFICATE_UNKNOWN,
          "TLS",
          "the client certificate is in no member's file",
          "chưa thành viên nào đăng ký chứng thư này; gửi chứng thư cho đơn vị vận hành trục");
    }
    MemberCode sender = reception.message().header().sender();
    if (!connected.equals(sender)) {
      throw Faults.refuse(
          SENDER_NOT_CONNECTED_MEMBER,
          Faults.HEADER + "BenGui",
          sender + " over the connection of " + connected,
          "thông điệp của " + sender + " đi trên kết nối của " + connected);
    }
  }
}
