// Stands before office.js in the pane's page, in the stand-in only: the two doors through which office.js speaks to a native host,
// both leading to the page around the pane. The newest office.js tells its host of undo groups; this one is helped to.
(() => {
  const send = (door, text) => window.parent.postMessage({ maalstatusHost: door, text }, window.location.origin);
  const groupUndo = () => {
    const { run } = window.Excel ?? {};
    if (!run || run.tellsGroups) return;
    window.Excel.run = async (...given) => {
      const isGroup = given[0]?.mergeUndoGroup === true;
      if (isGroup) send('undoGroup', 'on');
      try {
        return await run.apply(window.Excel, given);
      } finally {
        if (isGroup) send('undoGroup', 'off');
      }
    };
    window.Excel.run.tellsGroups = true;
  };
  window.webkit = { messageHandlers: { Agave: { postMessage: (text) => send('agave', text) } } };
  window._richApiNativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      groupUndo();
      send('richApi', text);
    },
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== window.location.origin || !data?.maalstatusHost) return;
    if (data.maalstatusHost === 'richApi') window._richApiNativeBridge.onMessageFromHost?.(data.text);
    if (data.maalstatusHost === 'agave') window.OSF.ScriptMessaging.agaveHostCallback(data.callbackId, data.params);
    if (data.maalstatusHost === 'agaveEvent') window.OSF.ScriptMessaging.agaveHostEventCallback(data.callbackId, data.params);
  });
})();
