package vn.lienthong.routes.statistics;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongKeTongHopStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongKeTongHopTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubQuestion;
import vn.lienthong.routes.policy.HubService;

/** Answers {@code ThongKeTongHop}: figures by day, area and service, small ones hidden. */
final class StatisticsAnswer implements HubAnswer {
  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:ThongKeTongHop/dv:";

  private final Figures figures;

  StatisticsAnswer(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String service() {
    return HubService.STATISTICS;
  }

  @Override
  public Element answer(HubQuestion question) {
    var asked = Payloads.read(question.message().payload(), ThongKeTongHopStructure.class);
    Figures.Result result =
        read(
            FigureQuery.of(
                asked.getTuNgay(),
                asked.getDenNgay(),
                asked.getChiTieu(),
                asked.getDonVi(),
                asked.getDichVu()));
    var answer = new ThongKeTongHopTraLoiStructure();
    answer.setThoiDiemDuLieu(FigureItems.moment(result.asOf()));
    answer.setNguongChe((long) result.threshold());
    result.figures().stream().map(FigureItems::of).forEach(answer.getSoLieu()::add);
    return Payloads.write(answer);
  }

  private Figures.Result read(FigureQuery query) {
    try {
      return figures.read(query);
    } catch (FiguresRefused refused) {
      throw new HubException(
          HubFault.of(
                  HubErrorCode.DATA_RULE_BROKEN,
                  PLACE + refused.item(),
                  String.valueOf(refused.getMessage()))
              .inVietnamese(refused.vietnamese()));
    }
  }
}
