// The icons in use; each is bundled, none is fetched.
import aLargeSmallSvg from 'lucide-static/icons/a-large-small.svg?raw';
import accessibilitySvg from 'lucide-static/icons/accessibility.svg?raw';
import alignLeftSvg from 'lucide-static/icons/align-left.svg?raw';
import armchairSvg from 'lucide-static/icons/armchair.svg?raw';
import arrowDownSvg from 'lucide-static/icons/arrow-down.svg?raw';
import arrowDownUpSvg from 'lucide-static/icons/arrow-down-up.svg?raw';
import arrowLeftSvg from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRightSvg from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUpSvg from 'lucide-static/icons/arrow-up.svg?raw';
import banSvg from 'lucide-static/icons/ban.svg?raw';
import bellSvg from 'lucide-static/icons/bell.svg?raw';
import bookOpenSvg from 'lucide-static/icons/book-open.svg?raw';
import boxSvg from 'lucide-static/icons/box.svg?raw';
import building2Svg from 'lucide-static/icons/building-2.svg?raw';
import busFrontSvg from 'lucide-static/icons/bus-front.svg?raw';
import calendarSvg from 'lucide-static/icons/calendar.svg?raw';
import cameraSvg from 'lucide-static/icons/camera.svg?raw';
import checkSvg from 'lucide-static/icons/check.svg?raw';
import chevronDownSvg from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeftSvg from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRightSvg from 'lucide-static/icons/chevron-right.svg?raw';
import chevronsDownSvg from 'lucide-static/icons/chevrons-down.svg?raw';
import chevronsUpSvg from 'lucide-static/icons/chevrons-up.svg?raw';
import circleAlertSvg from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheckSvg from 'lucide-static/icons/circle-check.svg?raw';
import clockSvg from 'lucide-static/icons/clock.svg?raw';
import cloudOffSvg from 'lucide-static/icons/cloud-off.svg?raw';
import columns3Svg from 'lucide-static/icons/columns-3.svg?raw';
import contrastSvg from 'lucide-static/icons/contrast.svg?raw';
import copySvg from 'lucide-static/icons/copy.svg?raw';
import cornerDownRightSvg from 'lucide-static/icons/corner-down-right.svg?raw';
import crosshairSvg from 'lucide-static/icons/crosshair.svg?raw';
import deleteSvg from 'lucide-static/icons/delete.svg?raw';
import downloadSvg from 'lucide-static/icons/download.svg?raw';
import ellipsisSvg from 'lucide-static/icons/ellipsis.svg?raw';
import eyeSvg from 'lucide-static/icons/eye.svg?raw';
import eyeOffSvg from 'lucide-static/icons/eye-off.svg?raw';
import fileTextSvg from 'lucide-static/icons/file-text.svg?raw';
import filterSvg from 'lucide-static/icons/filter.svg?raw';
import flagSvg from 'lucide-static/icons/flag.svg?raw';
import footprintsSvg from 'lucide-static/icons/footprints.svg?raw';
import gitBranchSvg from 'lucide-static/icons/git-branch.svg?raw';
import handSvg from 'lucide-static/icons/hand.svg?raw';
import headphonesSvg from 'lucide-static/icons/headphones.svg?raw';
import inboxSvg from 'lucide-static/icons/inbox.svg?raw';
import infoSvg from 'lucide-static/icons/info.svg?raw';
import lampDeskSvg from 'lucide-static/icons/lamp-desk.svg?raw';
import languagesSvg from 'lucide-static/icons/languages.svg?raw';
import layersSvg from 'lucide-static/icons/layers.svg?raw';
import leafSvg from 'lucide-static/icons/leaf.svg?raw';
import lightbulbSvg from 'lucide-static/icons/lightbulb.svg?raw';
import listSvg from 'lucide-static/icons/list.svg?raw';
import listTreeSvg from 'lucide-static/icons/list-tree.svg?raw';
import locateSvg from 'lucide-static/icons/locate.svg?raw';
import lockSvg from 'lucide-static/icons/lock.svg?raw';
import logInSvg from 'lucide-static/icons/log-in.svg?raw';
import logOutSvg from 'lucide-static/icons/log-out.svg?raw';
import mapSvg from 'lucide-static/icons/map.svg?raw';
import mapPinSvg from 'lucide-static/icons/map-pin.svg?raw';
import maximizeSvg from 'lucide-static/icons/maximize.svg?raw';
import menuSvg from 'lucide-static/icons/menu.svg?raw';
import mergeSvg from 'lucide-static/icons/merge.svg?raw';
import messageSquareSvg from 'lucide-static/icons/message-square.svg?raw';
import minusSvg from 'lucide-static/icons/minus.svg?raw';
import monitorSvg from 'lucide-static/icons/monitor.svg?raw';
import moonSvg from 'lucide-static/icons/moon.svg?raw';
import moveSvg from 'lucide-static/icons/move.svg?raw';
import panelBottomSvg from 'lucide-static/icons/panel-bottom.svg?raw';
import pauseSvg from 'lucide-static/icons/pause.svg?raw';
import pencilSvg from 'lucide-static/icons/pencil.svg?raw';
import pencilLineSvg from 'lucide-static/icons/pencil-line.svg?raw';
import pentagonSvg from 'lucide-static/icons/pentagon.svg?raw';
import pinSvg from 'lucide-static/icons/pin.svg?raw';
import playSvg from 'lucide-static/icons/play.svg?raw';
import plusSvg from 'lucide-static/icons/plus.svg?raw';
import printerSvg from 'lucide-static/icons/printer.svg?raw';
import qrCodeSvg from 'lucide-static/icons/qr-code.svg?raw';
import redo2Svg from 'lucide-static/icons/redo-2.svg?raw';
import refreshCwSvg from 'lucide-static/icons/refresh-cw.svg?raw';
import rotateCcwSvg from 'lucide-static/icons/rotate-ccw.svg?raw';
import rotateCwSvg from 'lucide-static/icons/rotate-cw.svg?raw';
import routeSvg from 'lucide-static/icons/route.svg?raw';
import saveSvg from 'lucide-static/icons/save.svg?raw';
import scaleSvg from 'lucide-static/icons/scale.svg?raw';
import scissorsSvg from 'lucide-static/icons/scissors.svg?raw';
import searchSvg from 'lucide-static/icons/search.svg?raw';
import sendSvg from 'lucide-static/icons/send.svg?raw';
import settingsSvg from 'lucide-static/icons/settings.svg?raw';
import share2Svg from 'lucide-static/icons/share-2.svg?raw';
import slidersHorizontalSvg from 'lucide-static/icons/sliders-horizontal.svg?raw';
import splineSvg from 'lucide-static/icons/spline.svg?raw';
import splitSvg from 'lucide-static/icons/split.svg?raw';
import squarePenSvg from 'lucide-static/icons/square-pen.svg?raw';
import stickyNoteSvg from 'lucide-static/icons/sticky-note.svg?raw';
import storeSvg from 'lucide-static/icons/store.svg?raw';
import sunSvg from 'lucide-static/icons/sun.svg?raw';
import thumbsDownSvg from 'lucide-static/icons/thumbs-down.svg?raw';
import thumbsUpSvg from 'lucide-static/icons/thumbs-up.svg?raw';
import ticketSvg from 'lucide-static/icons/ticket.svg?raw';
import trash2Svg from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlertSvg from 'lucide-static/icons/triangle-alert.svg?raw';
import tvSvg from 'lucide-static/icons/tv.svg?raw';
import undo2Svg from 'lucide-static/icons/undo-2.svg?raw';
import uploadSvg from 'lucide-static/icons/upload.svg?raw';
import userSvg from 'lucide-static/icons/user.svg?raw';
import usersSvg from 'lucide-static/icons/users.svg?raw';
import voteSvg from 'lucide-static/icons/vote.svg?raw';
import wifiSvg from 'lucide-static/icons/wifi.svg?raw';
import wifiOffSvg from 'lucide-static/icons/wifi-off.svg?raw';
import xSvg from 'lucide-static/icons/x.svg?raw';

export const icons: Record<string, string> = {
  'a-large-small': aLargeSmallSvg,
  'accessibility': accessibilitySvg,
  'align-left': alignLeftSvg,
  'armchair': armchairSvg,
  'arrow-down': arrowDownSvg,
  'arrow-down-up': arrowDownUpSvg,
  'arrow-left': arrowLeftSvg,
  'arrow-right': arrowRightSvg,
  'arrow-up': arrowUpSvg,
  'ban': banSvg,
  'bell': bellSvg,
  'book-open': bookOpenSvg,
  'box': boxSvg,
  'building-2': building2Svg,
  'bus-front': busFrontSvg,
  'calendar': calendarSvg,
  'camera': cameraSvg,
  'check': checkSvg,
  'chevron-down': chevronDownSvg,
  'chevron-left': chevronLeftSvg,
  'chevron-right': chevronRightSvg,
  'chevrons-down': chevronsDownSvg,
  'chevrons-up': chevronsUpSvg,
  'circle-alert': circleAlertSvg,
  'circle-check': circleCheckSvg,
  'clock': clockSvg,
  'cloud-off': cloudOffSvg,
  'columns-3': columns3Svg,
  'contrast': contrastSvg,
  'copy': copySvg,
  'corner-down-right': cornerDownRightSvg,
  'crosshair': crosshairSvg,
  'delete': deleteSvg,
  'download': downloadSvg,
  'ellipsis': ellipsisSvg,
  'eye': eyeSvg,
  'eye-off': eyeOffSvg,
  'file-text': fileTextSvg,
  'filter': filterSvg,
  'flag': flagSvg,
  'footprints': footprintsSvg,
  'git-branch': gitBranchSvg,
  'hand': handSvg,
  'headphones': headphonesSvg,
  'inbox': inboxSvg,
  'info': infoSvg,
  'lamp-desk': lampDeskSvg,
  'languages': languagesSvg,
  'layers': layersSvg,
  'leaf': leafSvg,
  'lightbulb': lightbulbSvg,
  'list': listSvg,
  'list-tree': listTreeSvg,
  'locate': locateSvg,
  'lock': lockSvg,
  'log-in': logInSvg,
  'log-out': logOutSvg,
  'map': mapSvg,
  'map-pin': mapPinSvg,
  'maximize': maximizeSvg,
  'menu': menuSvg,
  'merge': mergeSvg,
  'message-square': messageSquareSvg,
  'minus': minusSvg,
  'monitor': monitorSvg,
  'moon': moonSvg,
  'move': moveSvg,
  'panel-bottom': panelBottomSvg,
  'pause': pauseSvg,
  'pencil': pencilSvg,
  'pencil-line': pencilLineSvg,
  'pentagon': pentagonSvg,
  'pin': pinSvg,
  'play': playSvg,
  'plus': plusSvg,
  'printer': printerSvg,
  'qr-code': qrCodeSvg,
  'redo-2': redo2Svg,
  'refresh-cw': refreshCwSvg,
  'rotate-ccw': rotateCcwSvg,
  'rotate-cw': rotateCwSvg,
  'route': routeSvg,
  'save': saveSvg,
  'scale': scaleSvg,
  'scissors': scissorsSvg,
  'search': searchSvg,
  'send': sendSvg,
  'settings': settingsSvg,
  'share-2': share2Svg,
  'sliders-horizontal': slidersHorizontalSvg,
  'spline': splineSvg,
  'split': splitSvg,
  'square-pen': squarePenSvg,
  'sticky-note': stickyNoteSvg,
  'store': storeSvg,
  'sun': sunSvg,
  'thumbs-down': thumbsDownSvg,
  'thumbs-up': thumbsUpSvg,
  'ticket': ticketSvg,
  'trash-2': trash2Svg,
  'triangle-alert': triangleAlertSvg,
  'tv': tvSvg,
  'undo-2': undo2Svg,
  'upload': uploadSvg,
  'user': userSvg,
  'users': usersSvg,
  'vote': voteSvg,
  'wifi': wifiSvg,
  'wifi-off': wifiOffSvg,
  'x': xSvg
};
